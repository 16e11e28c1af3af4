/** Of each row one is put in place of the other; after ">" only the second in place of the first. */
export const pairs = `
more liberal|more conservative
weak central|strong central
weak national|strong national
limited power|unlimited power
limited powers|unlimited powers
unable to|able to
been strained>been strengthened
numerous>few
solicitor general|attorney general
state courts|federal courts
state court|federal court
state laws|federal laws
state law|federal law
criminal law|civil law
felonies|misdemeanors
primary election|general election
primary elections|general elections
majority leader|minority leader
majority whip|minority whip
majority opinion|dissenting opinion
highest|lowest
largest|smallest
biggest>smallest
longest|shortest
richest|poorest
strongest|weakest
most powerful|least powerful
most detailed|least detailed
larger|smaller
stronger|weaker
longer|shorter
older|younger
unconstitutional|constitutional
trial courts|appellate courts
trial court|appellate court
original jurisdiction|appellate jurisdiction
exclusive jurisdiction|concurrent jurisdiction
open primary|closed primary
open primaries|closed primaries
standing committees|conference committees
standing committee|conference committee
bicameral|unicameral
upper house|lower house
upper chamber|lower chamber
lower courts|higher courts
lower court|higher court
criminal cases|civil cases
plaintiff|defendant
petitioner|respondent
legislative branch|executive branch
judicial branch>executive branch
legislative powers|judicial powers
simple majority|two-thirds majority
plurality>majority of more than half
enumerated powers|implied powers
direct democracy|representative democracy
formal structure|informal structure
formal powers|informal powers
formal organization|informal organization
in secret|in public
open to|closed to
publicly|privately
permanent|temporary
permanently|temporarily
voluntary|compulsory
directly|indirectly
urban|rural
northern|southern
exports|imports
deficit|surplus
victory|defeat
narrowly|overwhelmingly
rapidly|slowly
for life|for a fixed term
winner|loser
in favor of|in opposition to
in favour of|in opposition to`;

/** Verbs are turned where what they act on follows. */
export const verbs = `
increase|decrease
increases|decreases
increased|decreased
reduce>increase
reduces>increases
reduced>increased
defended|criticized
strengthen|weaken
strengthens|weakens
strengthened|weakened
reinforces|weakens
reinforced|weakened
improves|worsens
improved|worsened
expanded|narrowed
expands|narrows
approved|rejected
approves|rejects
ratified>rejected
accepted>rejected
accepts|rejects
upheld|overturned
affirmed|reversed
granted|denied
grant|deny
grants|denies
supported|opposed
supports|opposes
support|oppose
won|lost
gained|lost
vetoed|signed
abolished>kept
repeal>keep
repealed>kept
begins|ends
began|ended
allows|forbids
permits>forbids
praised|criticized
welcomed>criticized
lengthened|shortened`;
