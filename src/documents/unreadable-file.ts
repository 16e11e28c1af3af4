export type UnreadableReason =
  | 'too-big'
  | 'too-long'
  | 'too-short'
  | 'empty'
  | 'not-text'
  | 'other-kind'
  | 'protected'
  | 'scanned'
  | 'damaged'
  | 'hostile'
  | 'too-much-work';

/** A file that gives no article. Its message is a sentence for the person: what is wrong, then what to do. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly reason: UnreadableReason;
  constructor(reason: UnreadableReason, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.reason = reason;
  }
}

const pasteInstead = 'Copy the text of the article and paste it instead.';

/** Why a file cannot be read, each in one place, so that the sentences keep one voice. */
export const unreadable = {
  tooBig: (bytes: number) =>
    new UnreadableFile(
      'too-big',
      `This file has ${(bytes / 1_000_000).toFixed(1)} MB; 5 MB is the most that can be read. ${pasteInstead}`,
    ),
  tooLong: (words: number | undefined, limit: number) =>
    new UnreadableFile(
      'too-long',
      `This text has ${words === undefined ? 'too many' : words.toLocaleString('en')} words; ${limit.toLocaleString('en')} is the most that can be read at once. Split it and add the parts one by one.`,
    ),
  tooShort: (words: number, limit: number) =>
    new UnreadableFile(
      'too-short',
      `There ${words === 1 ? 'is one word' : `are only ${words} words`} of text here, too few for an article. Give the whole article, at least ${limit} words.`,
    ),
  empty: () =>
    new UnreadableFile(
      'empty',
      'There is no text here. Choose another file, or paste the text of the article.',
    ),
  notText: () =>
    new UnreadableFile(
      'not-text',
      'This file holds no text that can be read, whatever its name says. Choose a text, Markdown, web page, Word or PDF file, or paste the text.',
    ),
  picture: () =>
    new UnreadableFile(
      'other-kind',
      'This is a picture, and the words in a picture cannot be read. Type the text or paste it.',
    ),
  oldWord: () =>
    new UnreadableFile(
      'other-kind',
      'This is an old Office file (.doc). Open it in Word, save it as .docx or PDF, and choose the new file.',
    ),
  richText: () =>
    new UnreadableFile(
      'other-kind',
      'This is a rich text file (.rtf). Open it, save it as .docx or plain text, and choose the new file.',
    ),
  otherZip: () =>
    new UnreadableFile(
      'other-kind',
      'This is a packed file, but no Word document (.docx). Unpack it or save it as .docx or PDF, and choose the new file.',
    ),
  protectedFile: () =>
    new UnreadableFile(
      'protected',
      'This file is protected by a password. Open it, save a copy without the password, and choose the copy.',
    ),
  scanned: () =>
    new UnreadableFile(
      'scanned',
      'This PDF holds pictures of pages and no text, as a scanner makes them. Run text recognition (OCR) on it first, or paste the text.',
    ),
  noLetters: () =>
    new UnreadableFile(
      'scanned',
      'The letters in this PDF cannot be told apart, because it does not say which letter each sign is. Print it to a new PDF with another program, or paste the text.',
    ),
  damaged: (cause?: unknown) =>
    new UnreadableFile(
      'damaged',
      `This file is damaged or was cut off, so it cannot be read. Save or download it again, or paste the text.`,
      { cause },
    ),
  hostile: (what: string) =>
    new UnreadableFile(
      'hostile',
      `This file was refused because ${what}. Open it, save it as a new file, and choose that, or paste the text.`,
    ),
  tooMuchWork: () =>
    new UnreadableFile('too-much-work', `This file takes too much time or memory to read. ${pasteInstead}`),
};
