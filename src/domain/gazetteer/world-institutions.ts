/** Institutions of other countries and of the world: name | kinds, the first one deciding what may stand beside it | whole | other names. */
export const worldInstitutions = `
United Nations|world-body||U.N.,UN
Security Council|un-organ|United Nations|U.N. Security Council,UN Security Council,United Nations Security Council
General Assembly|un-organ|United Nations|U.N. General Assembly,UN General Assembly,United Nations General Assembly
Human Rights Council|un-organ|United Nations|U.N. Human Rights Council
Economic and Social Council|un-organ|United Nations|ECOSOC
International Court of Justice|world-court,court|United Nations|World Court,ICJ
International Criminal Court|world-court,court||ICC
European Court of Human Rights|world-court,court|Council of Europe
European Court of Justice|world-court,court|European Union
World Health Organization|un-agency|United Nations|WHO,W.H.O.
UNICEF|un-agency|United Nations|United Nations Children's Fund
UNESCO|un-agency|United Nations
UNHCR|un-agency|United Nations|United Nations High Commissioner for Refugees,U.N. refugee agency
World Food Programme|un-agency|United Nations|World Food Program,WFP
International Atomic Energy Agency|un-agency|United Nations|IAEA
International Labour Organization|un-agency|United Nations|International Labor Organization,ILO
International Organization for Migration|un-agency|United Nations|IOM
International Monetary Fund|world-economic-body||IMF,I.M.F.
World Bank|world-economic-body
World Trade Organization|world-economic-body||WTO,W.T.O.
World Economic Forum|world-economic-body
Organisation for Economic Co-operation and Development|world-economic-body||OECD
Asian Development Bank|world-economic-body
OPEC|world-economic-body||Organization of the Petroleum Exporting Countries
Group of Seven|country-group||G7,G-7
Group of Twenty|country-group||G20,G-20
BRICS|country-group
Commonwealth of Nations|country-group||the Commonwealth
European Union|regional-body||E.U.,EU
NATO|alliance||North Atlantic Treaty Organization
Warsaw Pact|alliance
AUKUS|alliance
Axis Powers|alliance
African Union|regional-body||AU
Arab League|regional-body||League of Arab States
Association of Southeast Asian Nations|regional-body||ASEAN
Organization of American States|regional-body||OAS
Economic Community of West African States|regional-body||ECOWAS
Shanghai Cooperation Organization|regional-body||Shanghai Cooperation Organisation,SCO
Commonwealth of Independent States|regional-body||CIS
Gulf Cooperation Council|regional-body||GCC
Council of Europe|regional-body
Mercosur|regional-body
League of Nations|historic-world-body
European Commission|eu-organ|European Union
European Council|eu-organ|European Union
European Parliament|eu-organ,legislature|European Union
Council of the European Union|eu-organ|European Union
European Central Bank|eu-organ,central-bank|European Union|ECB
Interpol|world-police
Europol|world-police|European Union
Red Cross|aid-group||International Committee of the Red Cross,ICRC,American Red Cross
Red Crescent|aid-group
Doctors Without Borders|aid-group||Médecins Sans Frontières
Oxfam|aid-group
Save the Children|aid-group
Amnesty International|rights-group
Human Rights Watch|rights-group
Freedom House|rights-group
Transparency International|rights-group
Reporters Without Borders|rights-group
Parliament|legislature
House of Commons|chamber,legislature|Parliament
House of Lords|chamber|Parliament
National Assembly|legislature
National People's Congress|legislature|China|NPC
Bundestag|legislature|Germany
Bundesrat|chamber|Germany
Knesset|legislature|Israel
Duma|legislature|Russia|State Duma
Federation Council|chamber|Russia
National Diet|legislature|Japan|Diet
Lok Sabha|chamber|India
Rajya Sabha|chamber|India
Verkhovna Rada|legislature|Ukraine
Majlis|legislature|Iran
Sejm|legislature|Poland
Riksdag|legislature|Sweden
Storting|legislature|Norway
Folketing|legislature|Denmark
Althing|legislature|Iceland
Cortes Generales|legislature|Spain
Chamber of Deputies|chamber
Legislative Council|legislature
Legislative Yuan|legislature|Taiwan
Scottish Parliament|legislature|United Kingdom
Kremlin|seat-of-government|Russia
Downing Street|seat-of-government|United Kingdom|10 Downing Street
Whitehall|seat-of-government|United Kingdom
Élysée Palace|seat-of-government|France|Elysee Palace
Zhongnanhai|seat-of-government|China
Blue House|seat-of-government|South Korea
Quai d'Orsay|seat-of-government|France
Politburo|party-organ|Communist Party of China|Politburo Standing Committee
State Council|foreign-executive|China
Foreign Office|ministry|United Kingdom
Home Office|ministry|United Kingdom
Foreign Ministry|ministry
Defense Ministry|ministry||Defence Ministry
Interior Ministry|ministry
Finance Ministry|ministry
Justice Ministry|ministry
Health Ministry|ministry
Bank of England|central-bank|United Kingdom
Bank of Japan|central-bank|Japan
People's Bank of China|central-bank|China
Bundesbank|central-bank|Germany
KGB|foreign-security-service
FSB|foreign-security-service|Russia|Federal Security Service
MI5|foreign-security-service|United Kingdom
MI6|foreign-security-service|United Kingdom
Mossad|foreign-security-service|Israel
Revolutionary Guard|foreign-security-service|Iran|Islamic Revolutionary Guard Corps,Revolutionary Guards
People's Liberation Army|military|China|PLA
Red Army|military
Conservative Party|foreign-party,party||Conservatives,Tories
Labour Party|foreign-party,party|
Liberal Democrats|foreign-party,party
Scottish National Party|foreign-party,party||SNP
Communist Party of China|foreign-party,party||Chinese Communist Party,CCP
Communist Party|foreign-party,party
Christian Democratic Union|foreign-party,party||CDU
Social Democratic Party|foreign-party,party||SPD
Alternative for Germany|foreign-party,party||AfD
National Rally|foreign-party,party
Likud|foreign-party,party
Bharatiya Janata Party|foreign-party,party||BJP
Indian National Congress|foreign-party,party
African National Congress|foreign-party,party||ANC
Liberal Democratic Party|foreign-party,party||LDP
Kuomintang|foreign-party,party||KMT
United Russia|foreign-party,party
Liberal Party|foreign-party,party
Nazi Party|historic-foreign-party,party
Hamas|armed-group
Hezbollah|armed-group||Hizballah
Taliban|armed-group
Islamic State|armed-group||ISIS,ISIL,Daesh
al-Qaeda|armed-group||Al-Qaeda,al-Qaida
Wagner Group|armed-group||Wagner
Irish Republican Army|armed-group||IRA
Boko Haram|armed-group
Catholic Church|religious-body||Roman Catholic Church
Church of England|religious-body
Associated Press|media||AP
Reuters|media
Agence France-Presse|media||AFP
Xinhua|media||Xinhua News Agency
TASS|media
BBC|media||British Broadcasting Corporation
CNN|media
NPR|media||National Public Radio
Fox News|media
ABC News|media
NBC News|media
CBS News|media
Al Jazeera|media
New York Times|media||The New York Times
Washington Post|media||The Washington Post
Wall Street Journal|media||The Wall Street Journal
The Guardian|media
Brookings Institution|think-tank||Brookings
Heritage Foundation|think-tank
Cato Institute|think-tank
RAND Corporation|think-tank||RAND
American Enterprise Institute|think-tank
Council on Foreign Relations|think-tank
Carnegie Endowment for International Peace|think-tank||Carnegie Endowment
Atlantic Council|think-tank
Chatham House|think-tank
Hoover Institution|think-tank
Center for Strategic and International Studies|think-tank||CSIS
Pew Research Center|pollster||Pew
Gallup|pollster
Quinnipiac University Poll|pollster`;
