/** Nouns with which a meaning may begin after "the": "the act of …". */
export const kinds =
  /^(?:act|process|right|power|practice|ability|principle|idea|belief|division|authority|method|system|use|duty|freedom|rule|theory|doctrine|study|drawing|redrawing|transfer)$/;

/** Names for what somebody did or what came of it: they comment, and tell no term's meaning. */
export const happenings =
  /^(?:decision|move|step|sign|ruling|result|blow|victory|record|reminder|trend|figure|shift|change|number|increase|decrease|attempt|effort|example|reason|way|chance|goal|time|day|year|first|claim|charge|event|moment|point)$/;
