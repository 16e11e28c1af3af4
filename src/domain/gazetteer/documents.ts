/** Documents, laws, treaties and court cases: name | kinds, the first one deciding what may stand beside it | whole | other names. */
export const documentRows = `
Declaration of Independence|founding-document
Articles of Confederation|founding-document
U.S. Constitution|founding-document||Constitution,United States Constitution,Constitution of the United States,Federal Constitution
Bill of Rights|founding-document|U.S. Constitution
Federalist Papers|founding-document||The Federalist Papers,The Federalist
Magna Carta|older-document
Mayflower Compact|older-document
English Bill of Rights|older-document
Petition of Right|older-document
Common Sense|older-document
Fundamental Orders of Connecticut|older-document
Albany Plan|constitutional-plan||Albany Plan of Union
Virginia Plan|constitutional-plan
New Jersey Plan|constitutional-plan
Great Compromise|constitutional-plan||Connecticut Compromise
Three-Fifths Compromise|constitutional-plan||Three-fifths Compromise
Missouri Compromise|us-compromise
Compromise of 1850|us-compromise
Compromise of 1877|us-compromise
Kansas-Nebraska Act|us-compromise
Emancipation Proclamation|us-proclamation
Gettysburg Address|us-speech
Farewell Address|us-speech
Letter from Birmingham Jail|us-speech
Northwest Ordinance|us-early-law||Northwest Ordinance of 1787
Judiciary Act of 1789|us-early-law||Judiciary Act
Alien and Sedition Acts|us-early-law||Sedition Act,Alien and Sedition Act
Stamp Act|british-act
Sugar Act|british-act
Tea Act|british-act
Townshend Acts|british-act
Intolerable Acts|british-act||Coercive Acts
Quartering Act|british-act
Preamble|constitution-part|U.S. Constitution
Supremacy Clause|constitution-clause|U.S. Constitution|supremacy clause
Commerce Clause|constitution-clause|U.S. Constitution|commerce clause
Necessary and Proper Clause|constitution-clause|U.S. Constitution|necessary and proper clause,Elastic Clause,elastic clause
Full Faith and Credit Clause|constitution-clause|U.S. Constitution|full faith and credit clause
Establishment Clause|constitution-clause|U.S. Constitution|establishment clause
Free Exercise Clause|constitution-clause|U.S. Constitution|free exercise clause
Due Process Clause|constitution-clause|U.S. Constitution|due process clause
Equal Protection Clause|constitution-clause|U.S. Constitution|equal protection clause
Civil Rights Act|civil-rights-law||Civil Rights Act of 1964
Voting Rights Act|civil-rights-law||Voting Rights Act of 1965
Fair Housing Act|civil-rights-law
Americans with Disabilities Act|civil-rights-law||ADA
Equal Rights Amendment|civil-rights-law||ERA
Title IX|civil-rights-law
Social Security Act|us-social-law
Affordable Care Act|us-social-law||ACA,Obamacare,Patient Protection and Affordable Care Act
No Child Left Behind Act|us-social-law||No Child Left Behind
Clean Air Act|environment-law
Clean Water Act|environment-law
Endangered Species Act|environment-law
National Environmental Policy Act|environment-law
Freedom of Information Act|us-government-law||FOIA
War Powers Resolution|us-government-law||War Powers Act
Pendleton Act|us-government-law||Pendleton Civil Service Reform Act
Hatch Act|us-government-law
Patriot Act|us-government-law||USA PATRIOT Act
Presidential Succession Act|us-government-law
Indian Removal Act|us-historic-law
Homestead Act|us-historic-law
Fugitive Slave Act|us-historic-law
Chinese Exclusion Act|us-historic-law
Espionage Act|us-historic-law
Sherman Antitrust Act|us-historic-law
National Labor Relations Act|us-labor-law||Wagner Act
Fair Labor Standards Act|us-labor-law
Taft-Hartley Act|us-labor-law
Occupational Safety and Health Act|us-labor-law
Immigration and Nationality Act|immigration-law
Immigration Reform and Control Act|immigration-law
DREAM Act|immigration-law
Bipartisan Campaign Reform Act|campaign-law||McCain-Feingold Act
Federal Election Campaign Act|campaign-law
Help America Vote Act|campaign-law
National Voter Registration Act|campaign-law||Motor Voter Act
Treaty of Paris|treaty
Treaty of Versailles|treaty
Treaty of Guadalupe Hidalgo|treaty
Jay Treaty|treaty||Jay's Treaty
Treaty of Westphalia|treaty||Peace of Westphalia
Maastricht Treaty|treaty
Lisbon Treaty|treaty||Treaty of Lisbon
Camp David Accords|peace-accord
Oslo Accords|peace-accord
Dayton Accords|peace-accord||Dayton Agreement
Good Friday Agreement|peace-accord
Minsk Agreements|peace-accord||Minsk agreements
Nuclear Nonproliferation Treaty|arms-treaty||Non-Proliferation Treaty,Treaty on the Non-Proliferation of Nuclear Weapons,NPT
New START|arms-treaty||New START Treaty
SALT I|arms-treaty
Chemical Weapons Convention|arms-treaty
Paris Agreement|climate-treaty||Paris Climate Agreement,Paris Climate Accord
Kyoto Protocol|climate-treaty
Montreal Protocol|climate-treaty
North American Free Trade Agreement|trade-treaty||NAFTA
United States-Mexico-Canada Agreement|trade-treaty||USMCA
Trans-Pacific Partnership|trade-treaty||TPP
Universal Declaration of Human Rights|rights-document
European Convention on Human Rights|rights-document
Geneva Conventions|rights-document||Geneva Convention
Refugee Convention|rights-document||1951 Refugee Convention
Convention on the Rights of the Child|rights-document
Declaration of the Rights of Man|rights-document||Declaration of the Rights of Man and of the Citizen
United Nations Charter|rights-document||U.N. Charter,UN Charter
Monroe Doctrine|doctrine
Truman Doctrine|doctrine
Marshall Plan|doctrine
Roosevelt Corollary|doctrine
Belt and Road Initiative|initiative||Belt and Road
New Deal|us-program
Great Society|us-program
Fair Deal|us-program
New Frontier|us-program
Medicare|us-benefit
Medicaid|us-benefit
Social Security|us-benefit
Marbury v. Madison|court-case
McCulloch v. Maryland|court-case
Gibbons v. Ogden|court-case
Dred Scott v. Sandford|court-case
Plessy v. Ferguson|court-case
Brown v. Board of Education|court-case||Brown v. Board of Education of Topeka
Miranda v. Arizona|court-case
Gideon v. Wainwright|court-case
Mapp v. Ohio|court-case
Tinker v. Des Moines|court-case
Roe v. Wade|court-case
United States v. Nixon|court-case
Bush v. Gore|court-case
Obergefell v. Hodges|court-case
Loving v. Virginia|court-case
Korematsu v. United States|court-case
Schenck v. United States|court-case
Engel v. Vitale|court-case
New York Times v. Sullivan|court-case
Texas v. Johnson|court-case
Baker v. Carr|court-case
Shelby County v. Holder|court-case
District of Columbia v. Heller|court-case
Citizens United v. Federal Election Commission|court-case||Citizens United v. FEC
Dobbs v. Jackson|court-case||Dobbs v. Jackson Women's Health Organization
Worcester v. Georgia|court-case`;

/** Wars, movements and meetings: name | kinds | whole | other names. */
export const eventRows = `
Revolutionary War|us-war,war||American Revolution,War of Independence
War of 1812|us-war,war
Civil War|us-war,war
Mexican-American War|us-war,war
Spanish-American War|us-war,war
World War I|world-war,war||First World War
World War II|world-war,war||Second World War
Korean War|modern-war,war
Vietnam War|modern-war,war
Gulf War|modern-war,war||Persian Gulf War
Iraq War|modern-war,war
Cold War|long-conflict
Boston Tea Party|colonial-protest
Boston Massacre|colonial-protest
Shays' Rebellion|us-uprising||Shays’ Rebellion,Shays's Rebellion
Whiskey Rebellion|us-uprising
Bacon's Rebellion|us-uprising
Nat Turner's Rebellion|us-uprising
Constitutional Convention|founding-meeting||Philadelphia Convention
Annapolis Convention|founding-meeting
Seneca Falls Convention|founding-meeting
Albany Congress|founding-meeting
Louisiana Purchase|us-expansion
Gadsden Purchase|us-expansion
Great Depression|us-era
Reconstruction|us-era
Gilded Age|us-era
Progressive Era|us-era
Cuban Missile Crisis|cold-war-crisis
Berlin Airlift|cold-war-crisis
Bay of Pigs|cold-war-crisis||Bay of Pigs invasion
Watergate|us-scandal||Watergate scandal
Teapot Dome|us-scandal||Teapot Dome scandal
Iran-Contra affair|us-scandal||Iran-Contra
French Revolution|revolution
Russian Revolution|revolution
Glorious Revolution|revolution
Haitian Revolution|revolution
Iranian Revolution|revolution
Holocaust|atrocity
Arab Spring|uprising
Brexit|uprising`;

const ordinals =
  'First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth Fourteenth Fifteenth Sixteenth Seventeenth Eighteenth Nineteenth Twentieth Twenty-First Twenty-Second Twenty-Third Twenty-Fourth Twenty-Fifth Twenty-Sixth Twenty-Seventh'.split(
    ' ',
  );

/** The amendments of the Constitution of the United States, in the form of `documentRows`. */
export const amendmentRows = ordinals
  .map((ordinal, index) => {
    const number = index + 1;
    const ending = number > 3 && number < 21 ? 'th' : (['st', 'nd', 'rd'][(number % 10) - 1] ?? 'th');
    const whole = number <= 10 ? 'U.S. Constitution,Bill of Rights' : 'U.S. Constitution';
    const lower = ordinal.includes('-')
      ? `,${ordinal.replace(/-\w/, end => end.toLowerCase())} Amendment`
      : '';
    return `${ordinal} Amendment|amendment|${whole}|${number}${ending} Amendment${lower}`;
  })
  .join('\n');

/** The articles of the Constitution of the United States, in the form of `documentRows`. */
export const articleRows = 'I II III IV V VI VII'
  .split(' ')
  .map((roman, index) => `Article ${roman}|constitution-article|U.S. Constitution|Article ${index + 1}`)
  .join('\n');
