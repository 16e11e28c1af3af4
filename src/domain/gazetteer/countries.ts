import { listOf, parseRows } from './rows.ts';

export interface Country {
  readonly name: string;
  readonly demonyms: readonly string[];
  readonly capital: string;
  readonly region: string;
  readonly aliases: readonly string[];
  /** Whether students are likely to have heard of it, so that it makes a plausible wrong option. */
  readonly isWellKnown: boolean;
}

/** Members of the United Nations, and others that act as states: name (* well known) | demonyms | capital | region | other names. */
const rows = `
Afghanistan*|Afghan|Kabul|south-asia
Albania|Albanian|Tirana|balkans
Algeria*|Algerian|Algiers|north-africa
Andorra|Andorran|Andorra la Vella|southern-europe
Angola|Angolan|Luanda|southern-africa
Antigua and Barbuda|Antiguan,Barbudan|St. John's|caribbean
Argentina*|Argentine,Argentinian|Buenos Aires|south-america
Armenia|Armenian|Yerevan|caucasus
Australia*|Australian|Canberra|oceania
Austria*|Austrian|Vienna|western-europe
Azerbaijan|Azerbaijani,Azeri|Baku|caucasus
Bahamas|Bahamian|Nassau|caribbean|the Bahamas
Bahrain|Bahraini|Manama|middle-east
Bangladesh*|Bangladeshi|Dhaka|south-asia
Barbados|Barbadian|Bridgetown|caribbean
Belarus*|Belarusian,Belarussian|Minsk|eastern-europe
Belgium*|Belgian|Brussels|western-europe
Belize|Belizean|Belmopan|central-america
Benin|Beninese|Porto-Novo|west-africa
Bhutan|Bhutanese|Thimphu|south-asia
Bolivia*|Bolivian|La Paz|south-america
Bosnia and Herzegovina|Bosnian|Sarajevo|balkans|Bosnia,Bosnia-Herzegovina
Botswana|Botswanan|Gaborone|southern-africa
Brazil*|Brazilian|Brasília|south-america
Brunei|Bruneian|Bandar Seri Begawan|southeast-asia
Bulgaria|Bulgarian|Sofia|eastern-europe
Burkina Faso|Burkinabe|Ouagadougou|west-africa
Burundi|Burundian|Gitega|east-africa
Cambodia|Cambodian|Phnom Penh|southeast-asia
Cameroon|Cameroonian|Yaoundé|central-africa
Canada*|Canadian|Ottawa|north-america
Cape Verde|Cape Verdean|Praia|west-africa|Cabo Verde
Central African Republic|Central African|Bangui|central-africa
Chad|Chadian|N'Djamena|central-africa
Chile*|Chilean|Santiago|south-america
China*|Chinese|Beijing|east-asia|People's Republic of China,PRC
Colombia*|Colombian|Bogotá|south-america
Comoros|Comorian|Moroni|east-africa
Costa Rica|Costa Rican|San José|central-america
Croatia|Croatian,Croat|Zagreb|balkans
Cuba*|Cuban|Havana|caribbean
Cyprus|Cypriot|Nicosia|southern-europe
Czech Republic*|Czech|Prague|eastern-europe|Czechia
Democratic Republic of the Congo|Congolese|Kinshasa|central-africa|Democratic Republic of Congo,DRC,Congo
Denmark*|Danish,Dane|Copenhagen|northern-europe
Djibouti|Djiboutian|Djibouti City|east-africa
Dominica|Dominican|Roseau|caribbean
Dominican Republic|Dominican|Santo Domingo|caribbean
East Timor|Timorese|Dili|southeast-asia|Timor-Leste
Ecuador|Ecuadorian,Ecuadorean|Quito|south-america
Egypt*|Egyptian|Cairo|north-africa
El Salvador|Salvadoran,Salvadorian|San Salvador|central-america
Equatorial Guinea|Equatoguinean|Malabo|central-africa
Eritrea|Eritrean|Asmara|east-africa
Estonia|Estonian|Tallinn|baltic
Eswatini|Swazi|Mbabane|southern-africa|Swaziland
Ethiopia*|Ethiopian|Addis Ababa|east-africa
Fiji|Fijian|Suva|oceania
Finland*|Finnish,Finn|Helsinki|northern-europe
France*|French,Frenchman|Paris|western-europe
Gabon|Gabonese|Libreville|central-africa
Gambia|Gambian|Banjul|west-africa|the Gambia
Georgia|Georgian|Tbilisi|caucasus
Germany*|German|Berlin|western-europe|Federal Republic of Germany
Ghana*|Ghanaian|Accra|west-africa
Greece*|Greek|Athens|southern-europe
Grenada|Grenadian|St. George's|caribbean
Guatemala|Guatemalan|Guatemala City|central-america
Guinea|Guinean|Conakry|west-africa
Guinea-Bissau|Bissau-Guinean|Bissau|west-africa
Guyana|Guyanese|Georgetown|south-america
Haiti*|Haitian|Port-au-Prince|caribbean
Honduras|Honduran|Tegucigalpa|central-america
Hungary*|Hungarian|Budapest|eastern-europe
Iceland|Icelandic,Icelander|Reykjavik|northern-europe
India*|Indian|New Delhi|south-asia
Indonesia*|Indonesian|Jakarta|southeast-asia
Iran*|Iranian|Tehran|middle-east|Islamic Republic of Iran
Iraq*|Iraqi|Baghdad|middle-east
Ireland*|Irish,Irishman|Dublin|western-europe|Republic of Ireland
Israel*|Israeli|Jerusalem|middle-east
Italy*|Italian|Rome|southern-europe
Ivory Coast|Ivorian|Yamoussoukro|west-africa|Côte d'Ivoire,Cote d'Ivoire
Jamaica|Jamaican|Kingston|caribbean
Japan*|Japanese|Tokyo|east-asia
Jordan|Jordanian|Amman|middle-east
Kazakhstan*|Kazakh,Kazakhstani|Astana|central-asia
Kenya*|Kenyan|Nairobi|east-africa
Kiribati|I-Kiribati|Tarawa|oceania
Kosovo|Kosovar,Kosovan|Pristina|balkans
Kuwait|Kuwaiti|Kuwait City|middle-east
Kyrgyzstan|Kyrgyz|Bishkek|central-asia
Laos|Laotian,Lao|Vientiane|southeast-asia
Latvia|Latvian|Riga|baltic
Lebanon*|Lebanese|Beirut|middle-east
Lesotho|Basotho|Maseru|southern-africa
Liberia|Liberian|Monrovia|west-africa
Libya*|Libyan|Tripoli|north-africa
Liechtenstein|Liechtensteiner|Vaduz|western-europe
Lithuania|Lithuanian|Vilnius|baltic
Luxembourg|Luxembourger|Luxembourg City|western-europe
Madagascar|Malagasy|Antananarivo|east-africa
Malawi|Malawian|Lilongwe|southern-africa
Malaysia*|Malaysian|Kuala Lumpur|southeast-asia
Maldives|Maldivian|Malé|south-asia|the Maldives
Mali|Malian|Bamako|west-africa
Malta|Maltese|Valletta|southern-europe
Marshall Islands|Marshallese|Majuro|oceania
Mauritania|Mauritanian|Nouakchott|west-africa
Mauritius|Mauritian|Port Louis|east-africa
Mexico*|Mexican|Mexico City|north-america
Micronesia|Micronesian|Palikir|oceania
Moldova|Moldovan|Chisinau|eastern-europe
Monaco|Monegasque|Monaco City|western-europe
Mongolia|Mongolian,Mongol|Ulaanbaatar|east-asia
Montenegro|Montenegrin|Podgorica|balkans
Morocco*|Moroccan|Rabat|north-africa
Mozambique|Mozambican|Maputo|southern-africa
Myanmar*|Burmese|Naypyidaw|southeast-asia|Burma
Namibia|Namibian|Windhoek|southern-africa
Nauru|Nauruan|Yaren|oceania
Nepal|Nepalese,Nepali|Kathmandu|south-asia
Netherlands*|Dutch,Dutchman|Amsterdam|western-europe|the Netherlands,Holland
New Zealand*|New Zealander|Wellington|oceania
Nicaragua|Nicaraguan|Managua|central-america
Niger|Nigerien|Niamey|west-africa
Nigeria*|Nigerian|Abuja|west-africa
North Korea*|North Korean|Pyongyang|east-asia|Democratic People's Republic of Korea,DPRK
North Macedonia|Macedonian|Skopje|balkans|Macedonia
Norway*|Norwegian|Oslo|northern-europe
Oman|Omani|Muscat|middle-east
Pakistan*|Pakistani|Islamabad|south-asia
Palau|Palauan|Ngerulmud|oceania
Palestine|Palestinian|Ramallah|middle-east|State of Palestine
Panama|Panamanian|Panama City|central-america
Papua New Guinea|Papua New Guinean|Port Moresby|oceania
Paraguay|Paraguayan|Asunción|south-america
Peru*|Peruvian|Lima|south-america
Philippines*|Filipino,Philippine|Manila|southeast-asia|the Philippines
Poland*|Polish,Pole|Warsaw|eastern-europe
Portugal*|Portuguese|Lisbon|southern-europe
Qatar|Qatari|Doha|middle-east
Republic of the Congo|Congolese|Brazzaville|central-africa|Congo-Brazzaville
Romania*|Romanian|Bucharest|eastern-europe
Russia*|Russian|Moscow|eastern-europe|Russian Federation
Rwanda|Rwandan|Kigali|east-africa
Saint Kitts and Nevis|Kittitian|Basseterre|caribbean
Saint Lucia|Saint Lucian|Castries|caribbean
Saint Vincent and the Grenadines|Vincentian|Kingstown|caribbean
Samoa|Samoan|Apia|oceania
San Marino|Sammarinese|San Marino|southern-europe
São Tomé and Príncipe|Santomean|São Tomé|central-africa
Saudi Arabia*|Saudi,Saudi Arabian|Riyadh|middle-east
Senegal|Senegalese|Dakar|west-africa
Serbia|Serbian,Serb|Belgrade|balkans
Seychelles|Seychellois|Victoria|east-africa
Sierra Leone|Sierra Leonean|Freetown|west-africa
Singapore*|Singaporean||southeast-asia
Slovakia|Slovak,Slovakian|Bratislava|eastern-europe
Slovenia|Slovenian,Slovene|Ljubljana|balkans
Solomon Islands|Solomon Islander|Honiara|oceania
Somalia|Somali|Mogadishu|east-africa
South Africa*|South African|Pretoria|southern-africa
South Korea*|South Korean|Seoul|east-asia|Republic of Korea
South Sudan|South Sudanese|Juba|east-africa
Spain*|Spanish,Spaniard|Madrid|southern-europe
Sri Lanka|Sri Lankan|Colombo|south-asia
Sudan*|Sudanese|Khartoum|north-africa
Suriname|Surinamese|Paramaribo|south-america
Sweden*|Swedish,Swede|Stockholm|northern-europe
Switzerland*|Swiss|Bern|western-europe
Syria*|Syrian|Damascus|middle-east
Taiwan*|Taiwanese|Taipei|east-asia|Republic of China
Tajikistan|Tajik|Dushanbe|central-asia
Tanzania|Tanzanian|Dodoma|east-africa
Thailand*|Thai|Bangkok|southeast-asia
Togo|Togolese|Lomé|west-africa
Tonga|Tongan|Nuku'alofa|oceania
Trinidad and Tobago|Trinidadian|Port of Spain|caribbean|Trinidad
Tunisia|Tunisian|Tunis|north-africa
Turkey*|Turkish,Turk|Ankara|middle-east|Türkiye
Turkmenistan|Turkmen|Ashgabat|central-asia
Tuvalu|Tuvaluan|Funafuti|oceania
Uganda|Ugandan|Kampala|east-africa
Ukraine*|Ukrainian|Kyiv|eastern-europe
United Arab Emirates|Emirati|Abu Dhabi|middle-east|UAE,U.A.E.
United Kingdom*|British,Briton|London|western-europe|U.K.,UK,Britain,Great Britain
United States*|American|Washington|north-america|U.S.,US,USA,U.S.A.,America,United States of America
Uruguay|Uruguayan|Montevideo|south-america
Uzbekistan|Uzbek|Tashkent|central-asia
Vanuatu|Ni-Vanuatu|Port Vila|oceania
Vatican City|Vatican||southern-europe|the Vatican,Vatican,Holy See
Venezuela*|Venezuelan|Caracas|south-america
Vietnam*|Vietnamese|Hanoi|southeast-asia
Yemen|Yemeni|Sanaa|middle-east
Zambia|Zambian|Lusaka|southern-africa
Zimbabwe|Zimbabwean|Harare|southern-africa`;

export const countries: readonly Country[] = parseRows(rows).map(
  ([name = '', demonyms, capital = '', region = '', aliases]) => ({
    name: name.replace('*', ''),
    demonyms: listOf(demonyms),
    capital,
    region,
    aliases: listOf(aliases),
    isWellKnown: name.endsWith('*'),
  }),
);
