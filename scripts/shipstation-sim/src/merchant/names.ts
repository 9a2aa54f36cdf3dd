/** Words the merchant's people, companies and goods are made of. */

/** First names with a short form where people use one. */
export const FIRST_NAMES: readonly [name: string, short?: string][] = [
    ['James', 'Jim'],
    ['Mary'],
    ['Robert', 'Bob'],
    ['Patricia', 'Pat'],
    ['John', 'Jack'],
    ['Jennifer', 'Jen'],
    ['Michael', 'Mike'],
    ['Linda'],
    ['William', 'Bill'],
    ['Elizabeth', 'Liz'],
    ['David', 'Dave'],
    ['Barbara', 'Barb'],
    ['Richard', 'Rick'],
    ['Susan', 'Sue'],
    ['Joseph', 'Joe'],
    ['Jessica', 'Jess'],
    ['Thomas', 'Tom'],
    ['Karen'],
    ['Christopher', 'Chris'],
    ['Sarah'],
    ['Charles', 'Chuck'],
    ['Margaret', 'Maggie'],
    ['Daniel', 'Dan'],
    ['Nancy'],
    ['Matthew', 'Matt'],
    ['Lisa'],
    ['Anthony', 'Tony'],
    ['Ashley'],
    ['Mark'],
    ['Emily'],
    ['Steven', 'Steve'],
    ['Kimberly', 'Kim'],
    ['Andrew', 'Andy'],
    ['Donna'],
    ['Paul'],
    ['Michelle'],
    ['Joshua', 'Josh'],
    ['Carol'],
    ['Kenneth', 'Ken'],
    ['Amanda', 'Mandy'],
    ['Kevin'],
    ['Melissa'],
    ['Brian'],
    ['Deborah', 'Deb'],
    ['José'],
    ['María'],
    ['Zoë'],
    ['Søren'],
    ['Renée'],
    ['Jürgen'],
    ['Nguyễn'],
    ['Priya'],
    ['Wei'],
    ['Aisha'],
    ['Olu'],
    ['Siobhán'],
    ['Łukasz'],
    ['Yuki'],
    ['Fatima'],
    ['Björn'],
    ['Chloé'],
    ['Dmitri'],
    ['Ana'],
    ['Kofi']
];

/** Family names. */
export const LAST_NAMES = (
    'Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson ' +
    'Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis ' +
    'Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera ' +
    'Campbell Mitchell Carter Roberts Gómez Phillips Evans Turner Díaz Parker Cruz Edwards Collins Reyes Stewart ' +
    "Morris Morales Murphy Cook Rogers Gutiérrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward O'Brien " +
    "Müller Schmidt Łuczak Ivanov Okafor Mensah Tanaka Suzuki Patel Singh Kaur D'Angelo MacLeod Van-Dyke Fitzgerald Østergaard Lindström"
).split(' ');

/** Family names that are longer than a 50-character field allows once joined to a first name. */
export const LONG_LAST_NAMES = [
    'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh',
    'Papadimitrakopoulos de la Fuente y Vega Sanmartín'
];

/** Words company names begin with. */
export const COMPANY_WORDS = (
    'Acme Northwind Bluebird Cascade Ironwood Summit Harbor Granite Willow Redstone Pioneer Lakeside Evergreen ' +
    'Copper Falcon Juniper Keystone Liberty Maple Orchard Prairie Quartz Riverbend Silverline Timber Union Vertex ' +
    'Westgate Yellowtail Zenith Anchor Brightwater Crestview Driftwood Eastport Foxglove'
).split(' ');

/** Words that say what a company does. */
export const COMPANY_TRADES =
    'Supply Outdoors Hardware Foods Dental Labs Logistics Robotics Coffee Studio Clinic Farms Press Cycles'.split(' ');

/** Legal forms, as one company is written in many ways. */
export const COMPANY_FORMS = ['Inc', 'Inc.', 'LLC', 'L.L.C.', 'Co.', 'Corp', 'Corporation', 'Ltd', ''];

/** Street names. */
export const STREETS = (
    'Main Oak Pine Maple Cedar Elm Washington Lake Hill Park Spring Church Walnut Chestnut River Highland Sunset ' +
    'Jackson Lincoln Franklin Exposition Meadow Prospect Railroad Mill Center Cherry Dogwood Magnolia Juniper'
).split(' ');

/** Kinds of street, long and short. */
export const STREET_KINDS: readonly [long: string, short: string][] = [
    ['Street', 'St'],
    ['Avenue', 'Ave'],
    ['Boulevard', 'Blvd'],
    ['Drive', 'Dr'],
    ['Lane', 'Ln'],
    ['Road', 'Rd'],
    ['Court', 'Ct']
];

/** Town, state, first three digits of the postal code. */
export const US_PLACES: readonly [city: string, state: string, zip: string][] = [
    ['Austin', 'TX', '787'],
    ['Dallas', 'TX', '752'],
    ['Houston', 'TX', '770'],
    ['Portland', 'OR', '972'],
    ['Seattle', 'WA', '981'],
    ['Spokane', 'WA', '992'],
    ['San Diego', 'CA', '921'],
    ['Sacramento', 'CA', '958'],
    ['Los Angeles', 'CA', '900'],
    ['San Francisco', 'CA', '941'],
    ['Denver', 'CO', '802'],
    ['Boulder', 'CO', '803'],
    ['Phoenix', 'AZ', '850'],
    ['Tucson', 'AZ', '857'],
    ['Chicago', 'IL', '606'],
    ['Springfield', 'IL', '627'],
    ['Columbus', 'OH', '432'],
    ['Cleveland', 'OH', '441'],
    ['Indianapolis', 'IN', '462'],
    ['Detroit', 'MI', '482'],
    ['Minneapolis', 'MN', '554'],
    ['Madison', 'WI', '537'],
    ['Nashville', 'TN', '372'],
    ['Memphis', 'TN', '381'],
    ['Atlanta', 'GA', '303'],
    ['Savannah', 'GA', '314'],
    ['Miami', 'FL', '331'],
    ['Orlando', 'FL', '328'],
    ['Tampa', 'FL', '336'],
    ['Charlotte', 'NC', '282'],
    ['Raleigh', 'NC', '276'],
    ['Richmond', 'VA', '232'],
    ['Baltimore', 'MD', '212'],
    ['Philadelphia', 'PA', '191'],
    ['Pittsburgh', 'PA', '152'],
    ['New York', 'NY', '100'],
    ['Brooklyn', 'NY', '112'],
    ['Buffalo', 'NY', '142'],
    ['Boston', 'MA', '021'],
    ['Worcester', 'MA', '016'],
    ['Providence', 'RI', '029'],
    ['Burlington', 'VT', '054'],
    ['Boise', 'ID', '837'],
    ['Omaha', 'NE', '681'],
    ['Salt Lake City', 'UT', '841'],
    ['Albuquerque', 'NM', '871'],
    ['Anchorage', 'AK', '995'],
    ['Honolulu', 'HI', '968'],
    ['Coeur d’Alene', 'ID', '838'],
    ['Cañon City', 'CO', '812']
];

/** Places abroad: town, state, postal code, country. */
export const FOREIGN_PLACES: readonly [city: string, state: string, postalCode: string, country: string][] = [
    ['Toronto', 'ON', 'M5V 2T6', 'CA'],
    ['Vancouver', 'BC', 'V6B 1A1', 'CA'],
    ['Montréal', 'QC', 'H2Y 1C6', 'CA'],
    ['Calgary', 'AB', 'T2P 1J9', 'CA'],
    ['London', '', 'NW1 6XE', 'GB'],
    ['Manchester', '', 'M1 1AE', 'GB'],
    ['Berlin', '', '10115', 'DE'],
    ['München', '', '80331', 'DE'],
    ['Paris', '', '75004', 'FR'],
    ['Sydney', 'NSW', '2000', 'AU'],
    ['東京都千代田区', '', '100-0001', 'JP'],
    ['Dublin', '', 'D02 X285', 'IE']
];

/** Domains of personal mailboxes. */
export const MAIL_DOMAINS = [
    'gmail.com',
    'yahoo.com',
    'outlook.com',
    'hotmail.com',
    'icloud.com',
    'aol.com',
    'proton.me',
    'comcast.net'
];

/** Goods: name, unit price in dollars, weight in ounces. */
export const GOODS: readonly [name: string, price: number, ounces: number][] = [
    ['Enamel Camp Mug', 18, 12],
    ['Merino Socks', 22, 4],
    ['Trail Backpack 30L', 129, 44],
    ['Titanium Spork', 14, 1],
    ['Waxed Canvas Apron', 68, 22],
    ['Cast Iron Skillet 10"', 49.5, 84],
    ['Wool Throw Blanket', 95, 48],
    ['Beeswax Candle', 16.5, 11],
    ['Field Notebook (3 pack)', 12.95, 6],
    ['Brass Pen', 36, 3],
    ['Leather Key Fob', 19, 2],
    ['Pour-Over Kettle', 79, 38],
    ['Coffee Beans 12 oz', 17.5, 13],
    ['Ceramic Dripper', 28, 18],
    ['Folding Knife', 88, 5],
    ['Rain Shell', 189, 16],
    ['Dry Bag 20L', 34, 9],
    ['Headlamp', 42, 4],
    ['Water Bottle 32 oz', 38, 14],
    ['Camp Lantern', 54, 19],
    ['Hammock', 75, 24],
    ['Cotton Tee', 29, 7],
    ['Beanie', 26, 3],
    ['Chef Knife 8"', 145, 9],
    ['Cutting Board, Walnut', 89, 52],
    ['Tea Towel', 15, 4],
    ['Soap Bar', 8.5, 5],
    ['Beard Oil', 21, 4],
    ['Dog Leash', 33, 8],
    ['Cat Scratcher “Moon”', 46, 60],
    ['Plant Pot – Small', 24, 30],
    ['Garden Snips', 31, 7]
];
