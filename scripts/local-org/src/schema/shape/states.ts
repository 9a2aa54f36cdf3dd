/** Countries and states a new org with state and country picklists knows. ISO 3166 codes and English names. */

const COUNTRY_CODES =
    'AD AE AF AG AI AL AM AO AQ AR AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD ' +
    'CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FO FR GA GB GD GE GF ' +
    'GG GH GI GL GM GN GP GQ GR GS GT GW GY HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP ' +
    'KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MK ML MM MN MO MQ MR MS MT MU MV MW MX MY MZ NA NC NE ' +
    'NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PS PT PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL ' +
    'SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VN VU WF WS ' +
    'YE YT ZA ZM ZW';

const names = new Intl.DisplayNames(['en'], { type: 'region' });

/** Name by code. */
export const COUNTRIES: ReadonlyMap<string, string> = new Map(
    COUNTRY_CODES.split(' ').map((code) => [code, names.of(code) ?? code])
);

const US =
    'AL Alabama; AK Alaska; AZ Arizona; AR Arkansas; CA California; CO Colorado; CT Connecticut; DE Delaware; ' +
    'DC District of Columbia; FL Florida; GA Georgia; HI Hawaii; ID Idaho; IL Illinois; IN Indiana; IA Iowa; KS Kansas; ' +
    'KY Kentucky; LA Louisiana; ME Maine; MD Maryland; MA Massachusetts; MI Michigan; MN Minnesota; MS Mississippi; ' +
    'MO Missouri; MT Montana; NE Nebraska; NV Nevada; NH New Hampshire; NJ New Jersey; NM New Mexico; NY New York; ' +
    'NC North Carolina; ND North Dakota; OH Ohio; OK Oklahoma; OR Oregon; PA Pennsylvania; RI Rhode Island; ' +
    'SC South Carolina; SD South Dakota; TN Tennessee; TX Texas; UT Utah; VT Vermont; VA Virginia; WA Washington; ' +
    'WV West Virginia; WI Wisconsin; WY Wyoming';
const CA =
    'AB Alberta; BC British Columbia; MB Manitoba; NB New Brunswick; NL Newfoundland and Labrador; ' +
    'NT Northwest Territories; NS Nova Scotia; NU Nunavut; ON Ontario; PE Prince Edward Island; QC Quebec; ' +
    'SK Saskatchewan; YT Yukon Territories';
const AU =
    'ACT Australian Capital Territory; NSW New South Wales; NT Northern Territory; QLD Queensland; SA South Australia; ' +
    'TAS Tasmania; VIC Victoria; WA Western Australia';

function states(text: string): ReadonlyMap<string, string> {
    return new Map(
        text.split('; ').map((entry) => [entry.slice(0, entry.indexOf(' ')), entry.slice(entry.indexOf(' ') + 1)])
    );
}

/** Names of states by code, by country. */
export const STATES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
    ['US', states(US)],
    ['CA', states(CA)],
    ['AU', states(AU)]
]);

/** Countries whose states an org knows, but this table does not. */
export const STATES_LEFT_OUT: ReadonlySet<string> = new Set(['BR', 'CN', 'IE', 'IN', 'IT', 'MX']);
