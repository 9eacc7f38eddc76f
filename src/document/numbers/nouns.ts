/**
 * What a counted noun is about. Counts of people, employers, jobs, use and long times are claims about the world;
 * technical quantities describe a program; other nouns are counted in lists.
 */
export type NounKind =
  | 'people'
  | 'doer'
  | 'firm'
  | 'job'
  | 'use'
  | 'thing'
  | 'time'
  | 'hours'
  | 'moment'
  | 'technical'
  | 'other';

/** The least number of each kind that is a claim rather than a list: "three packages are needed". */
export const LEAST_CLAIMED: Readonly<Record<Exclude<NounKind, 'moment' | 'technical'>, number>> = {
  people: 2,
  doer: 5,
  firm: 5,
  job: 6,
  use: 13,
  thing: 13,
  time: 0,
  hours: 0,
  other: 100,
};

const NOUNS: Readonly<Record<Exclude<NounKind, 'other' | 'doer'>, string>> = {
  people: `
    people persons person folks men women man woman children users user devs respondents participants applicants
    applicant candidates candidate graduates students student pupils learners staff employees employee hires
    professionals experts specialists veterans architects freelancers seniors juniors mid-levels colleagues members
    customers customer citizens residents households patients nurses doctors clients client individuals adults
    attendees speakers volunteers maintainers contributors committers followers subscribers readers visitors viewers
    listeners humans heads programmers analysts accountants lawyers scientists researchers recruiters managers leads
    founders investors owners inhabitants americans europeans germans indians britons mentors coaches
    engineers coders hackers testers administrators newcomers beginners authors players guests passengers drivers
    teachers fans interns apprentices consultants contractors professionals strong fellows trainees alumni ctos ceos cfos cios vps pms mps`,
  firm: `
    companies company firms startups start-ups ups businesses organisations organizations organization agencies agency
    employers employer corporations enterprises banks hospitals universities schools shops stores retailers newspapers
    publishers governments ministries departments municipalities teams team studios vendors charities institutions
    brands restaurants merchants offices branches partners nonprofits consultancies unicorns`,
  job: `
    jobs job adverts advert ads vacancies vacancy openings opening positions position postings posting listings
    listing offers placements redundancies layoffs internships`,
  use: `
    downloads download installs installations stars forks visits views pageviews impressions clicks hits sales
    subscriptions purchases signups sign-ups registrations accounts votes likes reviews ratings answers responses
    replies submissions searches mentions citations sightings applications copies licences licenses seats orders
    bookings transactions payments visas trips rides deaths cases complaints commits contributions tweets
    posts roles installments`,
  thing: `
    packages projects project websites website sites site apps app origins repositories repos repository domains
    countries country cities states regions products libraries plugins extensions deployments releases shops homes
    devices phones cars machines books courses talks meetups conferences events surveys studies interviews audits
    upgrades integrations programmes communities groups blogs articles videos
    podcasts newspapers stores kilometres kilometers miles tonnes`,
  time: `
    years year y yrs yr months month weeks week days day decades decade quarters semesters sprints
    fortnights summers winters man-days workdays centuries mos wks lifetimes`,
  hours: 'h hours hour hrs hr',
  moment:
    'minutes minute mins min seconds second secs sec milliseconds millisecond microseconds nanoseconds ms ns µs s',
  technical: `
    rows row records record columns column tables table fields field queries query requests request     connections connection workers worker threads thread processes process cores core cpus cpu vcpus cpus gpus bytes
    byte bits bit kb kib mb mib gb gib tb tib pb px pixels pixel em rem pt dpi fps hz khz mhz ghz watts volts metres
    meters cm mm km kg degrees characters character letters letter digits digit symbols words word lines line files
    file folders directories modules classes functions function methods calls call arguments parameters parameter
    params variables values value keys key items item entries entry elements element nodes node objects object
    instances instance pods containers container servers server replicas shards partitions clusters cluster tests
    test assertions checks errors error warnings warning exceptions retries retry attempts attempt tries iterations
    iteration loops loop rounds passes ticks cycles tasks task messages message packets tokens token
    sessions session cookies headers header endpoints endpoint routes urls links pages page screens forms buttons
    images icons layers layer levels level steps step stages phases migrations migration models templates
    tags indexes indices constraints locks locks versions version
    settings options flags arguments backends adapters handlers handler loggers filters
    filter decorators decorator serializers serializer parsers parser validators wrappers helpers     routers router brokers consumers schedulers buffers buffer cursors cursor numbers number counters timers timer
    factors vectors browsers computers controllers operators operator iterators generators constructors processors
    colors colours editors papers chapters chapter letters paragraphs sentences sections section rps qps
    tps iops ram spaces space tabs dots commas quotes brackets slots slot ports port addresses hops hosts batches
    batch chunks chunk blocks block samples epochs dimensions weights hyperparameters logins redirects hash hashes
    dependencies imports joins commands scripts crons credits
    points decimals places sizes snapshots dumps inputs outputs captures regexes patterns strings pairs ops rules
    fonts events callbacks promises channels streams`,
};

const KIND_OF: ReadonlyMap<string, NounKind> = new Map(
  Object.entries(NOUNS).flatMap(([kind, list]) =>
    list
      .trim()
      .split(/\s+/)
      .map((noun): [string, NounKind] => [noun, kind as NounKind]),
  ),
);

/** Endings of nouns that name a person by what they do, in the plural. */
const DOERS = /(?:[^aeiou]ers|ors|ists|eers|ees|ants|ians|women|men)$/;

/** Words in -s that are no plurals and may stand before the noun that is counted. */
const NOT_PLURAL: ReadonlySet<string> = new Set(
  `postgres rails kubernetes windows business sales operations news series previous various serious famous redis aws
   devops https css js sass less express access process plus gross always perhaps saas paas continuous sports linux
   asynchronous synchronous anonymous simultaneous consecutive us is as this its was has does precious numerous
   successive tedious glorious arduous laborious`.split(/\s+/),
);

/** Whether a word looks like a noun in the plural. */
export const isPlural = (word: string): boolean =>
  KIND_OF.has(word) ? !KIND_OF.has(`${word}s`) : /[^su'’i]s$/.test(word) && !NOT_PLURAL.has(word);

/** What a noun is about; technical nouns are named, so that "developers" is a guess and "parameters" is none. */
export const kindOf = (noun: string): NounKind => KIND_OF.get(noun) ?? (DOERS.test(noun) ? 'doer' : 'other');

/** What a noun in the singular is about, as in "every third advert". */
export const kindOfOne = (noun: string): NounKind => {
  const one = kindOf(noun);
  return one === 'other' ? kindOf(/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`) : one;
};
