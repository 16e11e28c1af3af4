const nouns =
  /^(?:president|pope|minister|premier|chancellor|senator|representative|congressman|congresswoman|governor|mayor|judge|justice|king|queen|leader|man|woman|chair|chairman|chairwoman|speaker|official|lawyer|attorney|citizen|secretary|officer|legislator|lawmaker|spokesman|spokeswoman|spokesperson|candidate|nominee|nephew|son|daughter|wife|husband|father|mother|brother|sister|teacher|student|person|parliamentarian|member|delegate|voter|defendant|plaintiff|author|director|professor|scholar|analyst|expert|commissioner|chief|sheriff|clerk|manager|treasurer|councillor|councilor|councilman|councilwoman|general|ambassador|diplomat|prosecutor|juror|officeholder|founder|resident|worker|farmer|soldier|refugee|immigrant|migrant|critic|supporter|opponent|owner|editor|reporter|journalist|historian|economist|scientist|researcher|activist|aide|adviser|advisor|user|neighbor|parent|child)s?$/;

/** @returns whether the word (in lower case) names people by office, work or kin. */
export function isPersonNoun(word: string): boolean {
  return (
    nouns.test(word) ||
    /^(?:men|women|people|children|someone|anyone|everyone|somebody|who|police)$/.test(word)
  );
}
