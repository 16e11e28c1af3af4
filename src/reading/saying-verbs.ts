/** Verbs whose content is somebody's word. "Show" and "find" are none: the reporters vouch for what a study shows. */
export const sayingVerbs: ReadonlySet<string> = new Set(
  (
    'said says say saying told tells adds added notes noted argues argued argue claims claimed claim warns warned warn ' +
    'announced announces declared declares stated states explained explains wrote writes believe believes believed ' +
    'thinks thought suggest suggested suggests insisted insists acknowledged admitted estimated estimate estimates predicted predicts ' +
    'concluded confirmed denied replied asserted asserts contended contends contend observed remarked vowed pledged ' +
    'testified complained promised stressed emphasized cautioned alleged alleges tweeted reasoned note state warn announce declare explain ' +
    'commented comments posted continued continues adding stating insist acknowledge admit predict conclude deny assert caution allege maintain maintains maintained complain'
  ).split(' '),
);

/** Words for who or what may be a source: "according to the report". */
export const sourceNouns =
  /^(?:report|survey|study|poll|data|figures|estimates?|officials?|analysts?|experts?|critics?|scholars?|researchers?|police|prosecutors?|lawyers?|court|documents?|records?|statement|spokesman|spokeswoman|spokesperson|spokespeople|agency|ministry|department|office|newspaper|media|sources?|witnesses|historians?|economists?|observers?|scientists?|supporters?|opponents?|government|authorities|council|commission|committee|bureau|institute|center|group|organization|residents?|diplomats?|leaders?|lawmakers?|census|website|news|agencies|filing|complaint|lawsuit|indictment|organizers|aides?|activists?)$/;

/** What a law or constitution states is so: it needs nobody's word. */
export const bindingSources =
  /^(?:constitution|law|act|amendment|article|section|clause|treaty|rule|charter|code|declaration|statute|ordinance|sign|theory|doctrine)$/;

/** What a study shows is nobody's word: the reporters tell it, and name the study. */
export const studyNouns =
  /^(?:stud(?:y|ies)|polls?|surveys?|estimates?|figures|data|results|research|analysis|statistics|numbers|findings|evidence)$/;
