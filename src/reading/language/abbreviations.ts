/** Abbreviations that keep their full stop; where one begins like another, the order decides which is taken. */
export const abbreviations: readonly string[] = (
  'Mr Mrs Ms Dr Prof Sen Rep Gov Gen Lt Col Sgt Capt Adm Rev Hon Pres St Ste Mt Ft Jr Sr vs v etc al Inc Ltd Co Corp ' +
  'Bros No Nos Vol Art Sec Amend pp p ed eds cf Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec approx Ph.D Mass Calif ' +
  'Conn Pa Va Ala Fla Ariz Ill Mich Minn Tenn Wash Dept Ave Blvd Rd'
).split(' ');

/** Abbreviations that need the next word, with an initial among them: no sentence ends here. */
export const neverEndsSentence =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Adm|Rev|Hon|Pres|St|Ste|Mt|Ft|vs|v|No|Nos|Vol|Art|Sec|cf|eds?|approx|[A-Z])\.$/;
