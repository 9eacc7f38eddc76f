const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words before a number that make it a name: "step 3", "RFC 7519", "port 8000". */
export const LABELS = words(`
  step steps figure figures fig table tables chapter chapters section sections sect page pages port ports version
  versions ticket tickets issue issues pr request part parts phase phases stage stages level levels line lines row rows
  column columns question questions number numbers no nr item items appendix rfc pep iso http https error status code
  codes exit rule law note notes footnote volume edition episode season sprint option tier rank grade type class group
  article clause paragraph room exercise lesson module task day week month year build revision release releases commit bug id python
  django flask node php java ruby rails react vue angular postgresql postgres mysql mariadb sqlite redis celery ubuntu
  debian fedora windows macos ios android chrome firefox safari laravel symfony dotnet core kubernetes docker typescript
  wordpress drupal bootstrap tailwind spring wagtail gpt claude gemini llama ipv http/ oauth tls ssl es utf sha md base
  area formula boeing layer slide scenario case variant sample slot channel top bottom chapter`);

/** Initials that are places, people or trades, and so do not make the number after them a name. */
export const NO_CODES = words('us uk eu usa uae it ai i a we cto ceo hr qa cms crm api orm');

/** Before a time: the window in which something was measured, or how often it happens. */
export const WINDOWS = words('past last previous next coming preceding recent every each these those another');

/** After a time: it dates something. */
export const DATING = words('ago earlier later hence');

/** Things that a program keeps for a time: how long is a setting. */
export const KEPT = words(`
  expire expires expired expiry expiring cache cached caches caching token tokens cookie cookies session sessions
  timeout timeouts ttl lifetime retention retain retained backup backups snapshot snapshots rotate rotated rotates
  rotation retry retries retried retrying log logs logged cron password passwords certificate certificates trial purge
  purged poll polls polled link links key keys lock locked locks idle ban banned stale max-age hsts delete deleted
  deletes interval cooldown scheduler beat clear clears`);

/** Verbs with which a person is told to set something up: "sample 10% of requests". */
export const SETTING = words(`
  set send sample route alert limit cap reserve allocate configure throttle warn trigger zoom scale roll shift log
  trace ramp allow display render fill`);

/** What a machine is measured in: a percentage of it is a reading or a limit. */
export const MACHINE = words(`
  cpu memory disk ram width height opacity zoom viewport traffic canary traces threshold utilisation utilization
  brightness padding margin screen confidence`);

/** Signs that people or places in a sentence stand for test data or load, and not for the world. */
export const TESTING = words(`
  create creates created test tests testing simulate simulates simulated fixture fixtures seed seeds seeded fake
  dummy concurrent concurrently virtual insert inserts inserted loop query queries row rows locust faker generate
  generates simultaneous paginate paginator batch imagine suppose`);

/** Verbs with which minutes are those of a person: "saves 20 minutes a day". */
export const SAVING = words('save saves saved saving spend spends spent waste wastes wasted lose loses lost just');

/** Signs that a small number of people is an example. */
export const IMAGINING = words('if when whenever let lets should can may might could must would same suppose imagine');

/** Signs that jobs are those of a queue. */
export const QUEUEING = words(`
  queue queues queued worker workers cron background celery scheduled scheduler task tasks retry retries nightly
  broker redis run runs running parallel batch enqueue`);

/** Verbs for a number of uses: "downloaded 3,000 times". */
export const USING = words(`
  downloaded downloads installed starred forked viewed visited cited mentioned sold shared read watched`);

/** Verbs of growth and cost, after which "three times" compares. */
export const GROWING = words(`
  grew grown grow grows rose rise risen increased increase multiplied cost costs earn earns earned paid pay pays faster
  slower fell more exceed exceeds`);

/** Signs that a bare number is money. */
export const PAYING = words(`
  pay pays paid paying salary salaries rate rates charge charges charged earn earns earned bill bills billed cost costs
  price prices priced wage wages fee fees budget budgets median income compensation`);

/** Signs that points are points of a percentage. */
export const MOVING = words(`
  rose rise rises risen fell fall falls fallen gained gain gains lost lose loses dropped drop drops share up down grew
  grown climbed climb slipped lead leads ahead behind gap increase increased margin advantage decrease decreased difference by between
  percentage basis`);

/** Parts of a text, of which "the second half" or "a third" is no share. */
export const TEXTS = words('guide article page chapter book text section list post video talk table screen file');

/** Verbs that part a thing rather than make it less: "split the string in half". */
export const PARTING = words('split splits splitting fold folds folded divide divides divided tear break breaks');

/** Things that are doubled in writing. */
export const SIGNS = words(`
  quote quotes quoted brace braces slash slashes backslash backslashes bracket brackets underscore underscores check
  click clicks clicking dash dashes hyphen space spaces spacing asterisk asterisks sign signs character characters vowels letters letter colon
  colons submit submits submission free down as up back over equals`);

/** Sayings that hold a number and claim nothing, each as its words in order; a hyphen counts as a space. */
export const SAYINGS: readonly string[] = `
  the million dollar question|a million dollar question|million dollar question|square one|half the battle
  half the fun|half the story|half the job|half the trick|half the truth|half the work is|one in a million|one million and one|a million and one
  a thousand words|a thousand cuts|thanks a million|second to none|nine to five|9 to 5|two cents|catch 22|number one
  fortune 500|fortune 100|top 10|top ten|one of the|one of these|one of those|one of them|one of its|one of our
  one of your|one of their|one of us|one by one|two by two|one at a time|two at a time|one to one|one to many
  many to one|one on one|at sixes and sevens|on all fours|back to zero|ground zero|zero day|day one|plan b|in two minds
  two sides of the same coin|two birds with one stone|the seven deadly sins|ten commandments|twelve factor
  twelve factor app|hundred per cent sure|hundred percent sure|100% sure|100% certain|100 per cent sure
  100 percent sure|365 days a year|24 hours a day|seven days a week|7 days a week|a hundred and one|one hundred and one
  four letter word|three letter|all or nothing|one way or another|one thing|one day|one size|one off|one another
  more than one|any one|every one|each one|one and the same|half past|half way|half an eye|half an hour
  half a minute|half a second|half an ear|half a page|80/20 rule|80 20 rule|one nine|five nines|three nines|four nines
  not one|two way|two tier|the big four|the big five|big four|big three|first hundred days|a dime a dozen
  baker’s dozen|six of one|forty winks|cloud nine|one liner|ten a penny|one hundred percent sure
  10x engineer|10x engineers|10x developer|10x developers|10x programmer|double or nothing|on the double
  once or twice|twice or three times|three times a charm|the four horsemen|two to tango
  nine lives|half a mind|the first 100 days`
  .split(/[|\n]/)
  .map((saying) => saying.trim())
  .filter(Boolean);
