import { listOf, parseRows } from './rows.ts';

/** Large or often named cities that are no national capital: country | cities. */
const rows = `
Afghanistan|Kandahar,Herat
Algeria|Oran
Argentina|Córdoba,Rosario
Australia|Sydney,Melbourne,Brisbane,Perth,Adelaide
Austria|Salzburg,Graz
Bangladesh|Chittagong
Belgium|Antwerp,Ghent,Bruges
Bolivia|Santa Cruz,Sucre
Brazil|São Paulo,Rio de Janeiro,Salvador,Recife,Belo Horizonte
Canada|Toronto,Montreal,Vancouver,Calgary,Edmonton,Quebec City,Winnipeg,Halifax
Chile|Valparaíso
China|Shanghai,Guangzhou,Shenzhen,Harbin,Wuhan,Chengdu,Tianjin,Chongqing,Nanjing,Xi'an,Hangzhou,Urumqi,Lhasa,Hong Kong,Macau
Colombia|Medellín,Cali,Cartagena
Cuba|Santiago de Cuba
Democratic Republic of the Congo|Goma,Lubumbashi
Denmark|Aarhus
Ecuador|Guayaquil
Egypt|Alexandria,Giza
Finland|Turku,Tampere
France|Marseille,Lyon,Nice,Toulouse,Strasbourg,Bordeaux,Lille,Versailles
Germany|Munich,Hamburg,Frankfurt,Cologne,Stuttgart,Dresden,Leipzig,Düsseldorf,Bonn,Nuremberg
Greece|Thessaloniki
India|Mumbai,Delhi,Kolkata,Chennai,Bangalore,Bengaluru,Hyderabad,Ahmedabad,Srinagar
Indonesia|Surabaya,Bandung,Medan,Denpasar
Iran|Isfahan,Mashhad,Shiraz,Qom
Iraq|Basra,Mosul,Erbil,Fallujah
Ireland|Cork,Galway
Israel|Tel Aviv,Haifa
Italy|Milan,Naples,Turin,Venice,Florence,Bologna,Genoa,Palermo,Livorno
Ivory Coast|Abidjan
Japan|Osaka,Kyoto,Hiroshima,Nagasaki,Yokohama,Nagoya,Kobe,Sapporo
Kazakhstan|Almaty
Kenya|Mombasa,Kisumu
Lebanon|Sidon
Libya|Benghazi
Malaysia|Johor Bahru,George Town
Mexico|Guadalajara,Monterrey,Tijuana,Ciudad Juárez,Cancún
Morocco|Casablanca,Marrakesh,Tangier
Myanmar|Yangon,Mandalay
Netherlands|Rotterdam,The Hague,Utrecht
New Zealand|Auckland,Christchurch
Nigeria|Lagos,Kano,Ibadan
Norway|Bergen
Pakistan|Karachi,Lahore,Peshawar,Rawalpindi
Palestine|Gaza City,Hebron,Nablus
Peru|Cusco,Arequipa
Philippines|Quezon City,Davao City,Cebu City
Poland|Kraków,Gdańsk,Łódź
Portugal|Porto
Russia|St. Petersburg,Saint Petersburg,Vladivostok,Kazan,Sochi,Novosibirsk,Volgograd,Grozny
Saudi Arabia|Jeddah,Mecca,Medina
South Africa|Johannesburg,Cape Town,Durban,Soweto
South Korea|Busan,Incheon,Gwangju
Spain|Barcelona,Valencia,Seville,Bilbao
Sweden|Gothenburg,Malmö
Switzerland|Geneva,Zurich,Basel,Davos,Lausanne
Syria|Aleppo,Homs,Idlib
Taiwan|Kaohsiung,Taichung
Tanzania|Dar es Salaam,Zanzibar City
Thailand|Chiang Mai
Turkey|Istanbul,Izmir
Ukraine|Kharkiv,Odesa,Lviv,Mariupol,Kherson,Bakhmut,Donetsk,Luhansk,Sevastopol
United Arab Emirates|Dubai,Sharjah
United Kingdom|Manchester,Birmingham,Liverpool,Edinburgh,Glasgow,Belfast,Cardiff,Leeds,Bristol,Oxford,Cambridge
United States|New York City,Los Angeles,Chicago,Houston,Philadelphia,San Antonio,San Diego,Dallas,San Francisco,Seattle,Detroit,Miami,Baltimore,Milwaukee,Las Vegas,Portland,New Orleans,Cleveland,Minneapolis,Pittsburgh,St. Louis,Cincinnati,Kansas City,Charlotte,Memphis,Oakland,Tulsa,Tampa,Orlando,San Jose,El Paso,Newark,Buffalo,Louisville,Omaha,Anchorage,Selma,Birmingham,Gettysburg,Yorktown,Brooklyn,Manhattan,Ferguson,Flint,Washington D.C.
Venezuela|Maracaibo
Vietnam|Ho Chi Minh City,Saigon,Da Nang,Hue
Yemen|Aden,Hodeidah`;

export interface City {
  readonly name: string;
  readonly country: string;
}

export const cities: readonly City[] = parseRows(rows).flatMap(([country = '', names]) =>
  listOf(names).map(name => ({ name, country })),
);
