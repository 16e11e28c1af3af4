import { irregularBases, plainEndings } from './irregular-verbs.ts';

/**
 * @param form a verb as it stands in a text, lower case
 * @param tag its Penn tag: VBD, VBN, VBZ, VBP or VB
 * @returns the base form: "signed" → "sign", "carries" → "carry", "made" → "make"
 */
export function baseForm(form: string, tag: string): string {
  if (tag === 'VB' || tag === 'VBP') return form;
  const irregular = irregularBases.get(form);
  if (irregular !== undefined) return irregular;
  return tag === 'VBZ' ? withoutS(form) : withoutEd(form);
}

/** @returns the form that goes with "who" or "what": "elect" → "elects", "were" → "was", "have" → "has". */
export function thirdPerson(base: string): string {
  const irregular = { are: 'is', were: 'was', have: 'has', do: 'does', go: 'goes', be: 'is' }[base];
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(base) ? `${base}es` : `${base}s`;
}

function withoutS(form: string): string {
  if (/[^aeiou]ies$/.test(form)) return `${form.slice(0, -3)}y`;
  return /(?:ch|sh|ss|x|zz|[^aeiou]o)es$/.test(form) ? form.slice(0, -2) : form.slice(0, -1);
}

function withoutEd(form: string): string {
  if (!form.endsWith('ed')) return form;
  if (/[^aeiou]ied$/.test(form)) return `${form.slice(0, -3)}y`;
  if (/eed$/.test(form)) return form.slice(0, -1);
  const stem = form.slice(0, -2);
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return hadE(stem) ? `${stem}e` : stem;
}

/** Whether an "e" was dropped before "-ed": "creat" and "includ" had one, "sign" and "visit" had none. */
function hadE(stem: string): boolean {
  if (plainEndings.has(stem)) return false;
  if (/(?:[cvzu]|[^s]s|[^o]g|[bcdfgkptz]l)$/.test(stem)) return true;
  const hasLongVowel = /(?:e[aeiou]|[ao]i|(?<!q)ui|o[aou]|ie|au)[^aeiou]$/.test(stem);
  return !hasLongVowel && /(?:[aeiou][bdkmpt]|[aiou][nr]|[aiou]l)$/.test(stem);
}
