/**
 * Documented behaviour of operators and functions, one row each: page, formula, value. Values are written as the engine
 * shows them: numbers and dates plainly, text in quotes, `blank`, `error` for #Error!.
 */

const HELP = 'https://help.salesforce.com/s/articleView?id=platform.';

/** All operators and functions; every function has its page below this one. */
export const FUNCTIONS = `${HELP}customize_functions_parent.htm`;
/** Which function is for which context, and what operators do. */
export const CONTEXTS = `${HELP}customize_functions.htm`;
/** Working with date and time values in formulas. */
export const DATES = `${HELP}formula_using_date_datetime.htm`;
/** Blank handling: "Treat blank fields as zeroes" or "as blanks". */
export const BLANKS = `${HELP}customize_functions_parent.htm`;
/** Global merge fields. */
export const GLOBALS = `${HELP}dev_understandingglobals.htm`;

export type Row = readonly [page: string, formula: string, value: string];

export const OPERATORS: readonly Row[] = [
    [CONTEXTS, '1 + 2', '3'],
    [CONTEXTS, '5 - 7', '-2'],
    [CONTEXTS, '6 * 1.5', '9'],
    [CONTEXTS, '10 / 4', '2.5'],
    [CONTEXTS, '2 ^ 10', '1024'],
    [CONTEXTS, '2 ^ -1', '0.5'],
    [CONTEXTS, '(1 + 2) * 3', '9'],
    [CONTEXTS, '1 + 2 * 3', '7'],
    [CONTEXTS, '-2 + 5', '3'],
    [CONTEXTS, '7 / 0', 'error'],
    [CONTEXTS, '0.1 + 0.2 = 0.3', 'true'],
    [CONTEXTS, '1 = 1', 'true'],
    [CONTEXTS, '1 == 2', 'false'],
    [CONTEXTS, '1 <> 2', 'true'],
    [CONTEXTS, '1 != 1', 'false'],
    [CONTEXTS, '2 < 10', 'true'],
    [CONTEXTS, '2 >= 2', 'true'],
    [CONTEXTS, '3 <= 2', 'false'],
    [CONTEXTS, '3 > 2', 'true'],
    [CONTEXTS, 'true && false', 'false'],
    [CONTEXTS, 'true || false', 'true'],
    [CONTEXTS, '!true', 'false'],
    [CONTEXTS, 'NOT false', 'true'],
    [CONTEXTS, '"Expense-" & "Travel" & "-" & TEXT(12)', '"Expense-Travel-12"'],
    [CONTEXTS, '"a" + "b"', '"ab"'],
    [CONTEXTS, '/* a comment */ 1 /* another */ + 1', '2'],
    [CONTEXTS, '"say \\"hi\\""', '"say "hi""'],
    [CONTEXTS, "'single'", '"single"'],
    [CONTEXTS, '"abc" = "ABC"', 'false'],
    [CONTEXTS, '"apple" < "banana"', 'true']
];

export const DATE_FUNCTIONS: readonly Row[] = [
    [FUNCTIONS, 'ADDMONTHS(DATE(2024, 1, 31), 1)', '2024-02-29'],
    [FUNCTIONS, 'ADDMONTHS(DATE(2024, 2, 29), 12)', '2025-02-28'],
    [FUNCTIONS, 'ADDMONTHS(DATE(2024, 2, 29), 1)', '2024-03-31'],
    [FUNCTIONS, 'ADDMONTHS(DATE(2024, 3, 15), -4)', '2023-11-15'],
    [FUNCTIONS, 'DATE(2005, 1, 2)', '2005-01-02'],
    [FUNCTIONS, 'DATE(2023, 2, 29)', 'error'],
    [FUNCTIONS, 'DATEVALUE("2005-11-15")', '2005-11-15'],
    [FUNCTIONS, 'DATEVALUE("11/15/2005")', 'error'],
    [FUNCTIONS, 'DATEVALUE(NOW())', '2024-01-30'],
    [FUNCTIONS, 'DATETIMEVALUE("2005-11-15 17:00:00")', '2005-11-15T17:00:00.000Z'],
    [FUNCTIONS, 'DAY(DATE(2024, 5, 17))', '17'],
    [FUNCTIONS, 'DAYOFYEAR(DATE(2024, 12, 31))', '366'],
    [FUNCTIONS, 'DAYOFYEAR(DATE(2023, 12, 31))', '365'],
    [FUNCTIONS, 'FORMATDURATION(3661)', '"01:01:01"'],
    [FUNCTIONS, 'FORMATDURATION(93784, TRUE)', '"1:02:03:04"'],
    [FUNCTIONS, 'FORMATDURATION(TIMEVALUE("10:00:00.000"), TIMEVALUE("11:30:00.000"))', '"01:30:00"'],
    [
        FUNCTIONS,
        'FORMATDURATION(DATETIMEVALUE("2024-01-01 00:00:00"), DATETIMEVALUE("2024-01-03 01:02:03"))',
        '"2:01:02:03"'
    ],
    [FUNCTIONS, 'FROMUNIXTIME(1706696430)', '2024-01-31T10:20:30.000Z'],
    [FUNCTIONS, 'HOUR(TIMEVALUE("17:30:45.125"))', '17'],
    [FUNCTIONS, 'ISOWEEK(DATE(2024, 12, 30))', '1'],
    [FUNCTIONS, 'ISOYEAR(DATE(2024, 12, 30))', '2025'],
    [FUNCTIONS, 'MILLISECOND(TIMEVALUE("17:30:45.125"))', '125'],
    [FUNCTIONS, 'MINUTE(TIMEVALUE("17:30:45.125"))', '30'],
    [FUNCTIONS, 'MONTH(DATE(2024, 5, 17))', '5'],
    [FUNCTIONS, 'NOW()', '2024-01-31T05:20:30.000Z'],
    [FUNCTIONS, 'SECOND(TIMEVALUE("17:30:45.125"))', '45'],
    [FUNCTIONS, 'TIMENOW()', '05:20:30.000'],
    [FUNCTIONS, 'TIMEVALUE("17:30:45.125")', '17:30:45.125'],
    [FUNCTIONS, 'TODAY()', '2024-01-30'],
    [FUNCTIONS, 'UNIXTIMESTAMP(DATETIMEVALUE("2024-01-31 10:20:30"))', '1706696430'],
    [FUNCTIONS, 'UNIXTIMESTAMP(TIMEVALUE("00:01:30.000"))', '90'],
    [FUNCTIONS, 'WEEKDAY(DATE(2024, 2, 4))', '1'],
    [FUNCTIONS, 'WEEKDAY(DATE(2024, 2, 10))', '7'],
    [FUNCTIONS, 'YEAR(DATE(2024, 5, 17))', '2024'],
    [DATES, 'DATE(2024, 2, 28) + 2', '2024-03-01'],
    [DATES, 'DATE(2024, 3, 1) - DATE(2024, 2, 28)', '2'],
    [DATES, 'DATE(2024, 2, 28) + 1.9', '2024-02-29'],
    [DATES, 'DATETIMEVALUE("2024-01-31 10:20:30") + 0.5', '2024-01-31T22:20:30.000Z'],
    [DATES, 'ROUND((DATETIMEVALUE("2024-01-02 12:00:00") - DATETIMEVALUE("2024-01-01 00:00:00")) * 24, 0)', '36'],
    [DATES, 'MOD(DATE(2024, 2, 4) - DATE(1900, 1, 7), 7)', '0'],
    [DATES, 'TIMEVALUE("23:00:00.000") + 7200000', '01:00:00.000'],
    [DATES, 'TIMEVALUE("11:00:00.000") - TIMEVALUE("10:00:00.000")', '3600000'],
    [DATES, 'DATE(2024, 1, 1) < DATE(2024, 1, 2)', 'true'],
    [GLOBALS, '$System.OriginDateTime', '1900-01-01T00:00:00.000Z']
];

export const LOGICAL_FUNCTIONS: readonly Row[] = [
    [FUNCTIONS, 'AND(1 < 2, 2 < 3, TRUE)', 'true'],
    [FUNCTIONS, 'AND(1 < 2, 1 / 0 > 1, FALSE)', 'error'],
    [FUNCTIONS, 'AND(FALSE, 1 / 0 > 1)', 'false'],
    [FUNCTIONS, 'OR(FALSE, 1 < 2)', 'true'],
    [FUNCTIONS, 'OR(TRUE, 1 / 0 > 1)', 'true'],
    [FUNCTIONS, 'NOT(1 > 2)', 'true'],
    [FUNCTIONS, 'BLANKVALUE(Empty_Text__c, "Undesignated")', '"Undesignated"'],
    [FUNCTIONS, 'BLANKVALUE(Empty_Date__c, DATE(2024, 1, 5))', '2024-01-05'],
    [FUNCTIONS, 'CASE(3, 1, "January", 2, "February", 3, "March", "None")', '"March"'],
    [FUNCTIONS, 'CASE(WEEKDAY(DATE(2024, 2, 4)), 1, "Sunday", 2, "Monday", "Other")', '"Sunday"'],
    [FUNCTIONS, 'CASE(Status__c, "Open", 1, "Closed", 2, 0)', '2'],
    [FUNCTIONS, 'IF(Amount__c >= 100, "Large", "Small")', '"Large"'],
    [FUNCTIONS, 'IF(Empty_Number__c > 1, "yes", "no")', '"no"'],
    [FUNCTIONS, 'IF(TRUE, 1, 1 / 0)', '1'],
    [FUNCTIONS, 'IFERROR(1 / 0, -1)', '-1'],
    [FUNCTIONS, 'IFERROR(VALUE("x"), 0)', '0'],
    [FUNCTIONS, 'IFERROR(4 / 2, 0)', '2'],
    [FUNCTIONS, 'ISBLANK(Empty_Text__c)', 'true'],
    [FUNCTIONS, 'ISBLANK(Empty_Number__c)', 'true'],
    [FUNCTIONS, 'ISBLANK(" ")', 'false'],
    [FUNCTIONS, 'ISBLANK(Amount__c)', 'false'],
    [FUNCTIONS, 'ISNULL(Empty_Text__c)', 'false'],
    [FUNCTIONS, 'ISNULL(Empty_Date__c)', 'true'],
    [FUNCTIONS, 'NULLVALUE(Empty_Number__c, 5)', '5'],
    [FUNCTIONS, 'NULLVALUE(Empty_Text__c, "x")', 'blank'],
    [FUNCTIONS, 'ISNUMBER("123.45")', 'true'],
    [FUNCTIONS, 'ISNUMBER("12a")', 'false'],
    [FUNCTIONS, 'ISNUMBER(Empty_Text__c)', 'false'],
    [FUNCTIONS, 'ISNEW()', 'false'],
    [FUNCTIONS, 'ISCLONE()', 'false'],
    [FUNCTIONS, 'ISCHANGED(Amount__c)', 'true'],
    [FUNCTIONS, 'ISCHANGED(Name)', 'false'],
    [FUNCTIONS, 'PRIORVALUE(Amount__c)', '80'],
    [FUNCTIONS, 'ISPICKVAL(PRIORVALUE(Status__c), "Open")', 'true'],
    [FUNCTIONS, 'ISPICKVAL(Status__c, "Closed")', 'true'],
    [FUNCTIONS, 'ISPICKVAL(Status__c, "")', 'false'],
    [FUNCTIONS, 'INCLUDES(Regions__c, "North")', 'true'],
    [FUNCTIONS, 'INCLUDES(Regions__c, "East")', 'false'],
    [FUNCTIONS, 'PICKLISTCOUNT(Regions__c)', '2']
];

export const MATH_FUNCTIONS: readonly Row[] = [
    [FUNCTIONS, 'ABS(-12.5)', '12.5'],
    [FUNCTIONS, 'ACOS(1)', '0'],
    [FUNCTIONS, 'ASIN(0)', '0'],
    [FUNCTIONS, 'ATAN(0)', '0'],
    [FUNCTIONS, 'ATAN2(0, 1)', '0'],
    [FUNCTIONS, 'COS(0)', '1'],
    [FUNCTIONS, 'SIN(0)', '0'],
    [FUNCTIONS, 'TAN(0)', '0'],
    [FUNCTIONS, 'ROUND(PI(), 5)', '3.14159'],
    [FUNCTIONS, 'ACOS(2)', 'error'],
    [FUNCTIONS, 'CEILING(2.5)', '3'],
    [FUNCTIONS, 'CEILING(-2.5)', '-3'],
    [FUNCTIONS, 'FLOOR(2.5)', '2'],
    [FUNCTIONS, 'FLOOR(-2.5)', '-2'],
    [FUNCTIONS, 'MCEILING(2.5)', '3'],
    [FUNCTIONS, 'MCEILING(-2.5)', '-2'],
    [FUNCTIONS, 'MFLOOR(2.5)', '2'],
    [FUNCTIONS, 'MFLOOR(-2.5)', '-3'],
    [FUNCTIONS, 'EXP(0)', '1'],
    [FUNCTIONS, 'LN(1)', '0'],
    [FUNCTIONS, 'LN(0)', 'error'],
    [FUNCTIONS, 'ROUND(LOG(1000), 10)', '3'],
    [FUNCTIONS, 'MAX(1, 7, 3)', '7'],
    [FUNCTIONS, 'MIN(4, -1, 3)', '-1'],
    [FUNCTIONS, 'MOD(3, 3)', '0'],
    [FUNCTIONS, 'MOD(4, 3)', '1'],
    [FUNCTIONS, 'MOD(123, 100)', '23'],
    [FUNCTIONS, 'ROUND(1.5, 0)', '2'],
    [FUNCTIONS, 'ROUND(1.2345, 0)', '1'],
    [FUNCTIONS, 'ROUND(-1.5, 0)', '-2'],
    [FUNCTIONS, 'ROUND(225.49823, 2)', '225.5'],
    [FUNCTIONS, 'ROUND(1234.5, -2)', '1200'],
    [FUNCTIONS, 'SQRT(16)', '4'],
    [FUNCTIONS, 'SQRT(-1)', 'error'],
    [FUNCTIONS, 'TRUNC(225.49823, 2)', '225.49'],
    [FUNCTIONS, 'TRUNC(-1.9)', '-1'],
    [FUNCTIONS, 'ROUND(DISTANCE(GEOLOCATION(37.775, -122.418), GEOLOCATION(40.7128, -74.006), "mi"), 0)', '2566'],
    [FUNCTIONS, 'ROUND(DISTANCE(GEOLOCATION(37.775, -122.418), GEOLOCATION(40.7128, -74.006), "km"), 0)', '4129']
];

export const TEXT_FUNCTIONS: readonly Row[] = [
    [FUNCTIONS, 'ASCII("A")', '65'],
    [FUNCTIONS, 'BEGINS("Salesforce", "Sales")', 'true'],
    [FUNCTIONS, 'BEGINS("Salesforce", "sales")', 'false'],
    [FUNCTIONS, 'BR()', '"<br>"'],
    [FUNCTIONS, 'CASESAFEID("001300000001tRZ")', '"001300000001tRZAAY"'],
    [FUNCTIONS, 'CHR(65)', '"A"'],
    [FUNCTIONS, 'CONTAINS("Main Street", "Street")', 'true'],
    [FUNCTIONS, 'CONTAINS("CA:NV:UT", "NV")', 'true'],
    [FUNCTIONS, 'FIND("@", "name@example.com")', '5'],
    [FUNCTIONS, 'FIND("x", "abc")', '0'],
    [FUNCTIONS, 'FIND("a", "banana", 3)', '4'],
    [FUNCTIONS, 'HTMLENCODE("<b> & \\"c\\"")', '"&lt;b&gt; &amp; &quot;c&quot;"'],
    [FUNCTIONS, 'HYPERLINK("/001", "Account")', '"<a href="/001" target="_blank">Account</a>"'],
    [FUNCTIONS, 'HYPERLINK("/001", "Account", "_self")', '"<a href="/001" target="_self">Account</a>"'],
    [FUNCTIONS, 'IMAGE("/img/flag_green.gif", "Green")', '"<img src="/img/flag_green.gif" alt="Green" border="0"/>"'],
    [
        FUNCTIONS,
        'IMAGE("/f.gif", "F", 15, 20)',
        '"<img src="/f.gif" alt="F" style="height:15px; width:20px;" border="0"/>"'
    ],
    [FUNCTIONS, 'INITCAP("mr. CASES")', '"Mr. Cases"'],
    [FUNCTIONS, 'JSENCODE("it\'s")', '"it\\\'s"'],
    [FUNCTIONS, 'LEFT("Salesforce", 5)', '"Sales"'],
    [FUNCTIONS, 'LEN("Salesforce")', '10'],
    [FUNCTIONS, 'LEN(Empty_Text__c)', '0'],
    [FUNCTIONS, 'LOWER("Salesforce")', '"salesforce"'],
    [FUNCTIONS, 'LPAD("7", 3, "0")', '"007"'],
    [FUNCTIONS, 'LPAD("abcdef", 3)', '"abc"'],
    [FUNCTIONS, 'MID("Salesforce", 6, 5)', '"force"'],
    [FUNCTIONS, 'REGEX("999-99-9999", "[0-9]{3}-[0-9]{2}-[0-9]{4}")', 'true'],
    [FUNCTIONS, 'REGEX("12345-678", "\\\\d{5}(-\\\\d{4})?")', 'false'],
    [FUNCTIONS, 'REGEX("ABC", "(?i)abc")', 'true'],
    [FUNCTIONS, 'REVERSE("abc")', '"cba"'],
    [FUNCTIONS, 'RIGHT("Salesforce", 5)', '"force"'],
    [FUNCTIONS, 'RPAD("ab", 5, "xy")', '"abxyx"'],
    [FUNCTIONS, 'SUBSTITUTE("Coupon 10, Coupon 20", "Coupon", "Discount")', '"Discount 10, Discount 20"'],
    [FUNCTIONS, 'TEXT(1234.50)', '"1234.5"'],
    [FUNCTIONS, 'TEXT(DATE(2024, 1, 5))', '"2024-01-05"'],
    [FUNCTIONS, 'TEXT(DATETIMEVALUE("2005-11-15 17:00:00"))', '"2005-11-15 17:00:00Z"'],
    [FUNCTIONS, 'TEXT(TIMEVALUE("17:30:45.125"))', '"17:30:45.125"'],
    [FUNCTIONS, 'TEXT(Status__c)', '"Closed"'],
    [FUNCTIONS, 'TRIM("  a b  ")', '"a b"'],
    [FUNCTIONS, 'UPPER("Salesforce")', '"SALESFORCE"'],
    [FUNCTIONS, 'UPPER("istanbul", "tr")', '"İSTANBUL"'],
    [FUNCTIONS, 'URLENCODE("a b&c")', '"a+b%26c"'],
    [FUNCTIONS, 'VALUE("12.5")', '12.5'],
    [FUNCTIONS, 'VALUE("$12")', 'error'],
    [FUNCTIONS, 'Name & ": " & TEXT(Amount__c)', '"Acme: 100"'],
    [FUNCTIONS, 'Rate__c * Amount__c', '25']
];

export const BLANK_HANDLING: readonly Row[] = [
    [BLANKS, 'Empty_Number__c + 1', 'blank'],
    [BLANKS, 'Empty_Number__c = 0', 'blank'],
    [BLANKS, 'Empty_Text__c = ""', 'true'],
    [BLANKS, 'Empty_Text__c & "x"', '"x"'],
    [BLANKS, 'Empty_Date__c + 1', 'blank'],
    [BLANKS, 'Empty_Checkbox__c', 'false'],
    [BLANKS, 'IF(Empty_Date__c = DATE(2024, 1, 1), "a", "b")', '"b"']
];

/** The same with blank numbers as zeroes. */
export const BLANK_AS_ZERO: readonly Row[] = [
    [BLANKS, 'Empty_Number__c + 1', '1'],
    [BLANKS, 'Empty_Number__c = 0', 'true'],
    [BLANKS, 'ISBLANK(Empty_Number__c)', 'false'],
    [BLANKS, 'BLANKVALUE(Empty_Number__c, 7)', '0'],
    [BLANKS, 'Empty_Date__c + 1', 'blank']
];

/** Formulas the editor refuses, with what it says. */
export const REFUSED: readonly Row[] = [
    [CONTEXTS, '1 +', 'Syntax error.  Found the end of the formula'],
    [CONTEXTS, 'IF(TRUE, 1, 2', "Syntax error.  Missing ')'.  Found the end of the formula"],
    [CONTEXTS, 'Missing__c + 1', 'Field Missing__c does not exist. Check spelling.'],
    [CONTEXTS, 'FOO(1)', 'Unknown function FOO. Check spelling.'],
    [CONTEXTS, 'ABS("x")', "Incorrect parameter type for function 'ABS()'. Expected Number, received Text"],
    [CONTEXTS, 'ABS(1, 2)', "Incorrect number of parameters for function 'ABS()'. Expected 1, received 2"],
    [CONTEXTS, '1 + "x"', "Incorrect parameter type for operator '+'. Expected Text, received Number"],
    [CONTEXTS, '"a" * 2', "Incorrect parameter type for operator '*'. Expected Number, received Text"],
    [CONTEXTS, 'IF(1, 2, 3)', "Incorrect parameter type for function 'IF()'. Expected Boolean, received Number"],
    [CONTEXTS, 'IF(TRUE, 1, "x")', "Incorrect parameter type for function 'IF()'. Expected Number, received Text"],
    [
        CONTEXTS,
        'Status__c = "Open"',
        'Field Status__c is a picklist field. Picklist fields are only supported in certain functions.'
    ],
    [CONTEXTS, 'YEAR(NOW())', "Incorrect parameter type for function 'YEAR()'. Expected Date, received DateTime"],
    [CONTEXTS, 'REGEX("a", "(")', 'Invalid regular expression: Unclosed group near index 1']
];
