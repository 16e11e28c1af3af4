import { z } from 'zod';
import { mostStudents } from '../../journeys/manage-class.ts';
import { optionalText, textOf, wholeNumber } from './fields.ts';
import { type Parsed, parseForm } from './parsed.ts';

const name = textOf('Give the class a name, as in “Period 3”.', 80);
const count = wholeNumber(1, mostStudents);
const onOff = z.enum(['on', 'off'], 'Choose on or off.');

const newClass = z
  .object({ name, count })
  .transform(({ count: studentCount, ...rest }) => ({ ...rest, studentCount }));

export function parseNewClass(body: unknown): Parsed<{ name: string; studentCount: number }> {
  return parseForm(newClass, body);
}

export function parseClassName(body: unknown): Parsed<{ name: string }> {
  return parseForm(z.object({ name }), body);
}

export function parseStudentCount(body: unknown): Parsed<{ count: number }> {
  return parseForm(z.object({ count }), body);
}

/** An empty label erases. */
export function parseLabel(body: unknown): Parsed<{ label: string }> {
  const label = z
    .string('Type a label, or leave it empty.')
    .trim()
    .max(80, 'A label has at most 80 characters.');
  return parseForm(z.object({ label }), body);
}

export function parseJoining(body: unknown): Parsed<{ open: 'on' | 'off' }> {
  return parseForm(z.object({ open: onOff }), body);
}

export function parsePins(body: unknown): Parsed<{ pins: 'on' | 'off' }> {
  return parseForm(z.object({ pins: onOff }), body);
}

/** Every field `label.<student id>` of the page on which all labels are written. */
export function parseLabels(body: unknown): { studentId: string; label: string }[] {
  const posted = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return posted.flatMap(([field, value]) => {
    const [, studentId] = /^label\.([\w-]{1,64})$/.exec(field) ?? [];
    return studentId === undefined ? [] : [{ studentId, label: optionalText(80).parse(value) }];
  });
}
