/** Words that are whole numbers below a hundred. */
export const SMALL: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** Words that multiply the number before them. */
export const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  million: 1e6,
  mn: 1e6,
  mio: 1e6,
  crore: 1e7,
  crores: 1e7,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};

/** Letters set close behind digits that multiply them: 60k, 1.2m, 3bn. */
export const SUFFIXES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  b: 1e9,
  bn: 1e9,
  tn: 1e12,
};

/** Plurals that stand for a number nobody counted. */
export const VAGUE: Readonly<Record<string, number>> = {
  tens: 10,
  dozens: 12,
  scores: 20,
  hundreds: 100,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
  trillions: 1e12,
};

/** Parts of a whole, as in "a third" and "two thirds"; a second is a time, not a part. */
export const PARTS: ReadonlySet<string> = new Set(
  'half third quarter fourth fifth sixth seventh eighth ninth tenth twelfth fifteenth twentieth hundredth thousandth'
    .split(' ')
    .flatMap((part) => (part === 'half' ? [part] : [part, `${part}s`])),
);

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const CURRENCY_SIGNS = words('$ £ € ₹ ¥ ₩ ₽ ₺ ₪ ₴ ₱ ₫ ฿ ₦ ₿ ¢');

export const CURRENCY_CODES = words(`
  USD EUR GBP CHF INR PLN CZK SEK NOK DKK JPY CNY AUD CAD NZD SGD HKD BRL MXN ZAR AED SAR ILS TRY RUB UAH HUF RON
  BGN KRW THB IDR PHP VND NGN KES EGP PKR BDT ARS CLP COP TWD MYR RMB Rs Rs. zł kr Ft Kč BTC ETH`);

export const CURRENCY_WORDS = words(`
  dollar dollars euro euros pound pounds quid buck bucks cent cents penny pence rupee rupees franc francs zloty zlotys
  złoty krona kronor krone kroner crowns yen yuan peso pesos reais ruble rubles rouble roubles hryvnia lira
  shekels dirhams rand naira shillings ringgit baht forint euro-cents grand eur usd gbp chf inr pln sterling lpa`);

/** What may stand between an amount and its currency: "40,000 US dollars". */
export const NATIONS = words(`
  us u.s american canadian australian swiss indian british norwegian swedish danish czech singapore hong kong new
  zealand polish turkish mexican brazilian russian`);

export const PERCENT_WORDS = words('percent pct percentage percents procent permille');

export const MONTHS = words(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug
  sep sept oct nov dec`);

/** Multiples that are one word: "tenfold". */
export const FOLDS = words(`
  twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold twelvefold fifteenfold twentyfold
  thirtyfold fortyfold fiftyfold hundredfold thousandfold`);

/** Words that say how near a number is to the truth; no part of a claim, but a sign of one. */
export const ABOUT = words(`
  about around roughly nearly almost approximately circa some over under than only just barely exactly least most by
  up another well fully already maybe perhaps easily`);

/** Words of the closed classes: a noun phrase does not run past them. */
export const FUNCTION_WORDS = words(`
  a an the and or but nor so yet for of in on at to from by with without within into onto over under between among
  against across after before since until till during through throughout per via than then as if when while where
  which who whom whose that this these those it its they them their he she his her him we us our you your i my is are
  was were be been being am has have had do does did will would can could may might must shall should not no nor only
  also just too very because once though although whereas unless about around behind beyond above below near off out
  up down there here how what why all both each every either neither any some such same ago later earlier more less
  fewer most least now still already never always often again today yesterday tomorrow instead alone away apart
  together worldwide overall anyway even however plus minus versus vs upwards`);

/** Words with which a comparison starts: "three times as many", "3x faster". */
export const COMPARING = words(`
  as more less fewer faster slower higher lower bigger smaller larger greater cheaper dearer better worse longer
  shorter quicker easier likelier heavier lighter older younger richer poorer stronger safer denser busier wider
  the what that their its your our his her over productive likely expensive`);

/** Verbs that say what those asked did, and which follow a share that stands for people: "a third say". */
export const REPORTING = words(`
  say said says use used using work worked want wanted earn earned name named have had are were do did answer answered
  choose chose prefer preferred plan planned report reported know knew pay paid ask asked run ran never still also
  left stay stayed quit agreed agree disagree think thought believe expect own write wrote come came live lived rely`);

/** Words that may open a claim: number words, their articles, and verbs of growth. */
export const OPENERS: ReadonlySet<string> = new Set([
  ...FOLDS,
  ...[SMALL, SCALES, VAGUE].flatMap((table) => Object.keys(table)),
  ...words(`
  a an half every several some few many twice thrice order orders double triple quadruple treble doubled doubling
  doubles tripled tripling triples trebled trebles quadrupled quadrupling quadruples quintupled halved halving halves
  halve ½ ¼ ¾ ⅓ ⅔ ⅕ ⅖ ⅗ ⅘ ⅙ ⅛`),
]);
