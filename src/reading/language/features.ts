/** Every feature is hashed to one of 2^20 buckets; what collides shares a weight. */
const bucketBits = 20;
export const bucketCount = 1 << bucketBits;
const shift = 32 - bucketBits;

/**
 * Feature templates, made by `compileTemplates`: each is one, two or three atoms (numbers that describe a decision)
 * hashed together with the template's own salt.
 */
export interface Templates {
  readonly ones: TemplateGroup;
  readonly twos: TemplateGroup;
  readonly threes: TemplateGroup;
}

interface TemplateGroup {
  readonly salts: Int32Array;
  /** Indexes of the atoms, template after template. */
  readonly atoms: Int32Array;
}

/**
 * @param names what the atoms are called, in the order of their values.
 * @param first the number of the first template; the others count on from it. Trained weights depend on the numbers.
 * @param text templates separated by "|" or line breaks, each one to three names of atoms.
 * @throws Error for a name that no atom has.
 */
export function compileTemplates(names: readonly string[], first: number, text: string): Templates {
  const templates = text
    .trim()
    .split(/[|\n]/)
    .map((template, index) => ({
      salt: saltOf(first + index),
      atoms: template
        .trim()
        .split(/\s+/)
        .map(name => findAtom(names, name)),
    }));
  const group = (arity: number): TemplateGroup => {
    const members = templates.filter(({ atoms }) => atoms.length === arity);
    return {
      salts: Int32Array.from(members, ({ salt }) => salt),
      atoms: Int32Array.from(members.flatMap(({ atoms }) => atoms)),
    };
  };
  return { ones: group(1), twos: group(2), threes: group(3) };
}

function findAtom(names: readonly string[], name: string): number {
  const index = names.indexOf(name);
  if (index < 0) throw new Error(`No atom is called "${name}".`);
  return index;
}

/** @returns `attribute.place` for every attribute of every place, then the other names: the layout of an atom array. */
export function nameAtoms(
  attributes: readonly string[],
  places: readonly string[],
  others: readonly string[],
): string[] {
  return [...attributes.flatMap(attribute => places.map(place => `${attribute}.${place}`)), ...others];
}

/** The hashed features of one decision. */
export class FeatureSet {
  readonly buckets = new Int32Array(256);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  addOne(template: number, atom: number): void {
    this.buckets[this.count++] = finish(start(saltOf(template), atom));
  }

  addTwo(template: number, first: number, second: number): void {
    this.buckets[this.count++] = finish(mixSecond(start(saltOf(template), first), second));
  }

  /** Adds every template's feature; `atoms` holds the values in the order of the names given to `compileTemplates`. */
  addAll(templates: Templates, atoms: Int32Array): void {
    this.addOnes(templates.ones, atoms);
    this.addTwos(templates.twos, atoms);
    this.addThrees(templates.threes, atoms);
  }

  private addOnes(group: TemplateGroup, atoms: Int32Array): void {
    const { buckets, count } = this;
    const { salts, atoms: order } = group;
    for (let index = 0; index < salts.length; index++) {
      const hash = start(salts[index] ?? 0, atoms[order[index] ?? 0] ?? 0);
      buckets[count + index] = finish(hash);
    }
    this.count += salts.length;
  }

  private addTwos(group: TemplateGroup, atoms: Int32Array): void {
    const { buckets, count } = this;
    const { salts, atoms: order } = group;
    for (let index = 0, at = 0; index < salts.length; index++, at += 2) {
      const hash = start(salts[index] ?? 0, atoms[order[at] ?? 0] ?? 0);
      buckets[count + index] = finish(mixSecond(hash, atoms[order[at + 1] ?? 0] ?? 0));
    }
    this.count += salts.length;
  }

  private addThrees(group: TemplateGroup, atoms: Int32Array): void {
    const { buckets, count } = this;
    const { salts, atoms: order } = group;
    for (let index = 0, at = 0; index < salts.length; index++, at += 3) {
      const hash = start(salts[index] ?? 0, atoms[order[at] ?? 0] ?? 0);
      const two = mixSecond(hash, atoms[order[at + 1] ?? 0] ?? 0);
      buckets[count + index] = finish(mixThird(two, atoms[order[at + 2] ?? 0] ?? 0));
    }
    this.count += salts.length;
  }
}

// Steps of a multiply-xorshift hash. The weights were trained with exactly these constants.

function saltOf(template: number): number {
  return Math.imul(template, 0x9e3779b1);
}

function start(salt: number, atom: number): number {
  return Math.imul(atom ^ salt, 0x85ebca6b);
}

function mixSecond(hash: number, atom: number): number {
  return Math.imul(hash ^ (hash >>> 15) ^ atom, 0x2c1b3c6d);
}

function mixThird(hash: number, atom: number): number {
  return Math.imul(hash ^ (hash >>> 14) ^ atom, 0x297a2d39);
}

function finish(hash: number): number {
  return Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> shift;
}
