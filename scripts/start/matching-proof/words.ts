/** Names for the people and companies of the proof: enough of them that namesakes are rare, as in a real CRM. */

/** First names, with a short form where people use one. */
export const FIRST_NAMES: readonly (readonly [name: string, short?: string])[] = [
    ['Abigail', 'Abby'],
    ['Alan'],
    ['Albert', 'Bert'],
    ['Alice'],
    ['Andrew', 'Drew'],
    ['Anna'],
    ['Anthony', 'Tony'],
    ['Arthur', 'Art'],
    ['Benjamin', 'Ben'],
    ['Brenda'],
    ['Carlos'],
    ['Charles', 'Chuck'],
    ['Chloe'],
    ['Christopher', 'Chris'],
    ['Claire'],
    ['Daniel', 'Dan'],
    ['Deborah', 'Debbie'],
    ['Diego'],
    ['Donald', 'Don'],
    ['Edith'],
    ['Edward', 'Ed'],
    ['Elizabeth', 'Liz'],
    ['Emma'],
    ['Eric'],
    ['Fatima'],
    ['Felix'],
    ['Frances', 'Fran'],
    ['George'],
    ['Gloria'],
    ['Grace'],
    ['Gregory', 'Greg'],
    ['Hannah'],
    ['Henry', 'Hank'],
    ['Hugo'],
    ['Irene'],
    ['Ivan'],
    ['James', 'Jim'],
    ['Jennifer', 'Jen'],
    ['Joseph', 'Joe'],
    ['Julia'],
    ['Karen'],
    ['Kenneth', 'Ken'],
    ['Laura'],
    ['Leonard', 'Len'],
    ['Lucia'],
    ['Margaret', 'Peggy'],
    ['Martin'],
    ['Matthew', 'Matt'],
    ['Mei'],
    ['Michael', 'Mike'],
    ['Nadia'],
    ['Nicholas', 'Nick'],
    ['Nora'],
    ['Olga'],
    ['Oscar'],
    ['Patricia', 'Trish'],
    ['Paul'],
    ['Peter', 'Pete'],
    ['Quentin'],
    ['Rachel'],
    ['Rebecca', 'Becky'],
    ['Richard', 'Rick'],
    ['Robert', 'Bob'],
    ['Rosa'],
    ['Samuel', 'Sam'],
    ['Sofia'],
    ['Stephen', 'Steve'],
    ['Susan', 'Sue'],
    ['Theresa', 'Tess'],
    ['Thomas', 'Tom'],
    ['Ursula'],
    ['Victor'],
    ['Walter', 'Walt'],
    ['William', 'Bill'],
    ['Yusuf'],
    ['Zachary', 'Zach']
];

const STARTS =
    'Al Bar Ber Bran Cal Car Cor Dal Dor El Fair Far Gar Gil Hal Hart Her Hol Jen Kel Ken Lam Lang Lor Mal Mar Mer Mor Nor Pal Per Pres Quin Ran Ros Sal Sher Stan Tal Thorn Und Val Wal Wes Whit Win Yar Zel'.split(
        ' '
    );
const MIDDLES = 'a e i o u an en in on er or ar el il'.split(' ');
const ENDS =
    'bert bury by cott croft dale den field ford gate ham hurst ington land ley lin lock man mer mond more ner nes rick ridge sen shaw son stead stein ter ton vale ville wall ward well wick wood worth'.split(
        ' '
    );

/** Last names: every combination of a start, a middle and an end. */
export const LAST_NAMES: readonly string[] = STARTS.flatMap((start) =>
    MIDDLES.flatMap((middle) => ENDS.map((end) => `${start}${middle}${end}`))
);

export const TRADES =
    'Supply Outfitters Trading Logistics Bakery Marine Hardware Design Systems Foods Optics Garden Books Cycles Textiles'.split(
        ' '
    );
export const STREETS = 'Oak Maple Wharf Mill Station Church Lake Hill Park River Spring Cedar Elm Harbor Meadow'.split(
    ' '
);
export const DOMAINS = ['gmail.com', 'yahoo.com', 'outlook.com', 'proton.me', 'icloud.com', 'aol.com'];
