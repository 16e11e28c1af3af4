/** What every page has. A page's text, numbers and links arrive ready; an absent text is '', an absent part null. */
export interface Page {
  readonly title: string;
  readonly masthead: Masthead;
}

export type Masthead = StudentMasthead | TeacherMasthead | { readonly kind: 'none' };

export interface StudentMasthead {
  readonly kind: 'student';
  readonly home: string;
  /** As wide as the page below it. */
  readonly isWide: boolean;
  /** '' while nobody is signed in. */
  readonly alias: string;
}

export interface TeacherMasthead {
  readonly kind: 'teacher';
  readonly name: string;
  readonly current: 'home' | 'articles' | 'quizzes' | 'classes' | '';
}

export interface Link {
  readonly href: string;
  readonly text: string;
}

/** One labelled input: model of `/parts/field`. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'email' | 'password' | 'number' | 'date' | 'url';
  readonly value: string;
  readonly hint: string;
  readonly error: string;
  readonly autocomplete: string;
  readonly isRequired: boolean;
}

export const visitorMasthead: StudentMasthead = { kind: 'student', home: '/', isWide: false, alias: '' };

export function studentMasthead(student: { readonly alias: string }): StudentMasthead {
  return { kind: 'student', home: '/student', isWide: false, alias: student.alias };
}

export function teacherMasthead(
  teacher: { readonly name: string },
  current: TeacherMasthead['current'],
): TeacherMasthead {
  return { kind: 'teacher', name: teacher.name, current };
}
