/** Institutions of government, each with the one that it is a part of. */
export const institutions: Readonly<Record<string, string | undefined>> = {
  Congress: undefined,
  Senate: 'Congress',
  'House of Representatives': 'Congress',
  'Supreme Court': undefined,
  'White House': undefined,
  'State Department': undefined,
  'Department of Justice': undefined,
  'Federal Reserve': undefined,
  'Electoral College': undefined,
  'National Security Council': 'White House',
  'Democratic Party': undefined,
  'Republican Party': undefined,
  'United Nations': undefined,
  'Security Council': 'United Nations',
  'General Assembly': 'United Nations',
  'European Union': undefined,
  NATO: undefined,
  'World Bank': undefined,
  'World Trade Organization': undefined,
  'International Criminal Court': undefined,
  Parliament: undefined,
  'House of Commons': 'Parliament',
  'House of Lords': 'Parliament',
  Kremlin: undefined,
};

export const institutionAliases: Readonly<Record<string, readonly string[]>> = {
  'United Nations': ['U.N.', 'UN'],
  'European Union': ['E.U.', 'EU'],
  'House of Representatives': ['House'],
  'Supreme Court': ['U.S. Supreme Court'],
  Congress: ['U.S. Congress'],
};

export const documents: readonly string[] = [
  'Declaration of Independence',
  'Articles of Confederation',
  'U.S. Constitution',
  'Constitution',
  'Bill of Rights',
  'Emancipation Proclamation',
  'Federalist Papers',
  'Magna Carta',
  'Mayflower Compact',
  'Civil Rights Act',
  'Voting Rights Act',
  'War Powers Resolution',
  'Northwest Ordinance',
  'Treaty of Paris',
  'Universal Declaration of Human Rights',
];

/** A capitalised name that ends in one of these is a document: "Clean Air Act". */
export const documentNouns: ReadonlySet<string> = new Set(
  'Act Amendment Treaty Constitution Declaration Ordinance Resolution Convention Proclamation Charter Compact'.split(
    ' ',
  ),
);

/** Words with which an office begins or ends: "foreign minister", "Secretary of State". */
export const offices: ReadonlySet<string> = new Set(
  (
    'president premier chancellor minister secretary senator representative governor mayor justice judge king queen ' +
    'prince princess pope general colonel captain ambassador spokesman spokeswoman spokesperson congressman ' +
    'congresswoman chairman chairwoman chair speaker director commissioner leader chief adviser advisor professor ' +
    'scholar expert analyst lawyer attorney economist historian researcher author founder member candidate ' +
    'councillor councilor editor teacher scientist diplomat official'
  ).split(' '),
);
