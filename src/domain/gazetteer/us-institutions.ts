/** Institutions of the United States: name (~ little known) | kinds, the first one deciding what may stand beside it | whole | other names. */
export const usInstitutions = `
Congress|us-branch|United States|U.S. Congress,United States Congress
Supreme Court|us-branch,us-court|United States|U.S. Supreme Court,United States Supreme Court,Supreme Court of the United States,SCOTUS
Senate|us-chamber|Congress|U.S. Senate,United States Senate
House of Representatives|us-chamber|Congress|House,U.S. House,U.S. House of Representatives,United States House of Representatives
House Rules Committee|us-committee|House of Representatives|Rules Committee
House Ways and Means Committee|us-committee|House of Representatives|Ways and Means Committee
House Judiciary Committee|us-committee|House of Representatives
House Oversight Committee|us-committee|House of Representatives
House Appropriations Committee|us-committee|House of Representatives
Senate Judiciary Committee|us-committee|Senate
Senate Foreign Relations Committee|us-committee|Senate|Foreign Relations Committee
Senate Finance Committee|us-committee|Senate
Senate Intelligence Committee|us-committee|Senate
Senate Armed Services Committee|us-committee|Senate|Armed Services Committee
Congressional Budget Office|us-legislative-agency|Congress|CBO
Government Accountability Office|us-legislative-agency|Congress|GAO
Library of Congress|us-legislative-agency|Congress
Congressional Research Service|us-legislative-agency|Library of Congress|CRS
White House|seat-of-government,us-body|United States
Cabinet|us-executive-office,us-body|
Executive Office of the President|us-executive-office|
Office of Management and Budget|us-executive-office|Executive Office of the President|OMB
National Security Council|us-executive-office|Executive Office of the President|NSC
Council of Economic Advisers|us-executive-office|Executive Office of the President
Department of State|us-department|United States|State Department,U.S. State Department,U.S. Department of State
Department of the Treasury|us-department|United States|Treasury Department,Treasury,U.S. Treasury,Department of Treasury
Department of Defense|us-department|United States|Defense Department
Department of Justice|us-department|United States|Justice Department,U.S. Department of Justice,DOJ
Department of the Interior|us-department|United States|Interior Department,Department of Interior
Department of Agriculture|us-department|United States|Agriculture Department,USDA,U.S. Department of Agriculture
Department of Commerce|us-department|United States|Commerce Department
Department of Labor|us-department|United States|Labor Department
Department of Health and Human Services|us-department|United States|HHS
Department of Housing and Urban Development|us-department|United States|HUD
Department of Transportation|us-department|United States|Transportation Department
Department of Energy|us-department|United States|Energy Department
Department of Education|us-department|United States|Education Department
Department of Veterans Affairs|us-department|United States|Veterans Affairs Department
Department of Homeland Security|us-department|United States|Homeland Security Department,DHS
Pentagon|seat-of-government|Department of Defense
Federal Bureau of Investigation|us-agency,security-service|Department of Justice|FBI,F.B.I.
Central Intelligence Agency|us-agency,security-service|United States|CIA,C.I.A.
National Security Agency|us-agency,security-service|Department of Defense|NSA
Drug Enforcement Administration|us-agency,security-service|Department of Justice|DEA
Secret Service|us-agency,security-service|Department of Homeland Security|U.S. Secret Service
Immigration and Customs Enforcement|us-agency,security-service|Department of Homeland Security|ICE
Customs and Border Protection|us-agency,security-service|Department of Homeland Security|CBP
Border Patrol|us-agency,security-service|Customs and Border Protection|U.S. Border Patrol
Federal Emergency Management Agency|us-agency|Department of Homeland Security|FEMA
Transportation Security Administration|us-agency|Department of Homeland Security|TSA
Internal Revenue Service|us-agency|Department of the Treasury|IRS,I.R.S.
Environmental Protection Agency|us-agency|United States|EPA,E.P.A.
Food and Drug Administration|us-agency|Department of Health and Human Services|FDA
Centers for Disease Control and Prevention|us-agency|Department of Health and Human Services|CDC,Centers for Disease Control
National Institutes of Health|us-agency|Department of Health and Human Services|NIH
Social Security Administration|us-agency|United States|SSA
National Aeronautics and Space Administration|us-agency|United States|NASA
National Park Service|us-agency|Department of the Interior
Bureau of Indian Affairs|us-agency|Department of the Interior
Bureau of Land Management|us-agency|Department of the Interior
Forest Service|us-agency|Department of Agriculture|U.S. Forest Service
Census Bureau|us-agency|Department of Commerce|U.S. Census Bureau
Bureau of Labor Statistics|us-agency|Department of Labor
Occupational Safety and Health Administration|us-agency|Department of Labor|OSHA
Federal Aviation Administration|us-agency|Department of Transportation|FAA
Postal Service|us-agency|United States|U.S. Postal Service,USPS
Peace Corps|us-agency|United States
Small Business Administration|us-agency|United States
Citizenship and Immigration Services|us-agency|Department of Homeland Security|USCIS,U.S. Citizenship and Immigration Services
Federal Reserve|us-regulator,central-bank|United States|Federal Reserve System,Fed
Securities and Exchange Commission|us-regulator|United States|SEC
Federal Communications Commission|us-regulator|United States|FCC
Federal Trade Commission|us-regulator|United States|FTC
Federal Election Commission|us-regulator|United States|FEC
Equal Employment Opportunity Commission|us-regulator|United States|EEOC
National Labor Relations Board|us-regulator|United States|NLRB
Consumer Financial Protection Bureau|us-regulator|United States|CFPB
Nuclear Regulatory Commission|us-regulator|United States
Interstate Commerce Commission|us-regulator|United States
Election Assistance Commission|us-regulator|United States
Court of Appeals|us-court|United States|U.S. Court of Appeals
~Court of International Trade|us-court|United States|U.S. Court of International Trade
~Court of Federal Claims|us-court|United States
~Foreign Intelligence Surveillance Court|us-court|United States
Army|us-force,military|Department of Defense|U.S. Army
Navy|us-force,military|Department of Defense|U.S. Navy
Air Force|us-force,military|Department of Defense|U.S. Air Force
Marine Corps|us-force,military|Department of Defense|U.S. Marine Corps,Marines
Coast Guard|us-force,military|Department of Homeland Security|U.S. Coast Guard
Space Force|us-force,military|Department of Defense|U.S. Space Force
National Guard|us-force,military|
Joint Chiefs of Staff|us-executive-office|Department of Defense
Electoral College|us-election-body|
Democratic National Committee|us-party-body|Democratic Party|DNC
Republican National Committee|us-party-body|Republican Party|RNC
Continental Congress|us-founding-body||Second Continental Congress,First Continental Congress
Confederation Congress|us-founding-body||Congress of the Confederation
Confederate States of America|us-founding-body||Confederacy
Democratic Party|us-party,party||Democratic party
Republican Party|us-party,party||Republican party,GOP,Grand Old Party
Libertarian Party|us-party,party
Green Party|us-party,party
Reform Party|us-party,party
Constitution Party|us-party,party
Federalist Party|us-historic-party,party
Democratic-Republican Party|us-historic-party,party
Whig Party|us-historic-party,party
Free Soil Party|us-historic-party,party
Know-Nothing Party|us-historic-party,party
Populist Party|us-historic-party,party||People's Party
Progressive Party|us-historic-party,party||Bull Moose Party
Democrats|us-partisans|Democratic Party
Republicans|us-partisans|Republican Party
Libertarians|us-partisans|Libertarian Party
Independents|us-partisans|
Federalists|us-historic-partisans|Federalist Party
Anti-Federalists|us-historic-partisans||Antifederalists
Democratic-Republicans|us-historic-partisans|Democratic-Republican Party
Whigs|us-historic-partisans|Whig Party
Radical Republicans|us-historic-partisans|Republican Party
American Civil Liberties Union|us-association||ACLU
National Association for the Advancement of Colored People|us-association||NAACP
National Rifle Association|us-association||NRA
League of Women Voters|us-association
American Bar Association|us-association||ABA
Common Cause|us-association
Chamber of Commerce|us-association||U.S. Chamber of Commerce
AFL-CIO|us-association
Southern Christian Leadership Conference|us-association||SCLC
Student Nonviolent Coordinating Committee|us-association||SNCC
National Organization for Women|us-association`;
