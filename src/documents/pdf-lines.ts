/** A line of a page. Lengths are in points from the page's lower left corner. */
export interface PdfLine {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A piece of text as pdf.js gives it. */
export interface PdfPiece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

/** Puts the pieces of a page together to lines, in the order in which the page draws them. */
export function toLines(pieces: readonly PdfPiece[], page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: PdfLine | undefined;
  let isEnded = false;
  for (const piece of pieces) {
    const placed = place(piece, page);
    if (placed !== undefined) {
      if (open !== undefined && !isEnded && isSameLine(open, placed)) open = append(open, placed);
      else {
        if (open !== undefined) lines.push(open);
        open = placed;
      }
      isEnded = false;
    }
    if (piece.hasEOL) isEnded = true;
  }
  if (open !== undefined) lines.push(open);
  return lines.map(line => ({ ...line, text: line.text.trim() })).filter(line => line.text !== '');
}

/** Text that stands upright or on its head is no part of the article, but a mark at the margin. */
function place({ str, transform, width }: PdfPiece, page: number): PdfLine | undefined {
  const [a = 0, b = 0, c = 0, d = 0, left = 0, y = 0] = transform;
  if (str === '' || Math.abs(b) > Math.abs(a)) return undefined;
  return { text: str, page, left, right: left + width, y, size: Math.hypot(c, d) };
}

function isSameLine(line: PdfLine, next: PdfLine): boolean {
  const size = Math.max(line.size, next.size);
  return (
    Math.abs(line.y - next.y) < size * 0.5 && next.left >= line.left && next.left - line.right < size * 4
  );
}

function append(line: PdfLine, next: PdfLine): PdfLine {
  const isGap = next.left - line.right > line.size * 0.15 && !/\s$/.test(line.text) && !/^\s/.test(next.text);
  const isMain = next.text.trim().length > line.text.trim().length;
  return {
    ...line,
    text: line.text + (isGap ? ' ' : '') + next.text,
    right: Math.max(line.right, next.right),
    ...(isMain ? { size: next.size, y: next.y } : {}),
  };
}
