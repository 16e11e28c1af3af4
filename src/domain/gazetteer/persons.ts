/**
 * People whom civics classes and newspapers speak of: name | kinds, the first one deciding who may stand beside whom | other names.
 * `era-…` tags keep centuries apart.
 */
export const personRows = `
George Washington|us-president,era-founding,american
John Adams|us-president,era-founding,american
Thomas Jefferson|us-president,era-founding,american
James Madison|us-president,era-founding,american
James Monroe|us-president,era-founding,american
John Quincy Adams|us-president,era-antebellum,american
Andrew Jackson|us-president,era-antebellum,american
Martin Van Buren|us-president,era-antebellum,american
William Henry Harrison|us-president,era-antebellum,american
John Tyler|us-president,era-antebellum,american
James K. Polk|us-president,era-antebellum,american|James Polk
Zachary Taylor|us-president,era-antebellum,american
Millard Fillmore|us-president,era-antebellum,american
Franklin Pierce|us-president,era-antebellum,american
James Buchanan|us-president,era-antebellum,american
Abraham Lincoln|us-president,era-civil-war,american
Andrew Johnson|us-president,era-civil-war,american
Ulysses S. Grant|us-president,era-civil-war,american|Ulysses Grant
Rutherford B. Hayes|us-president,era-gilded,american|Rutherford Hayes
James A. Garfield|us-president,era-gilded,american|James Garfield
Chester A. Arthur|us-president,era-gilded,american|Chester Arthur
Grover Cleveland|us-president,era-gilded,american
Benjamin Harrison|us-president,era-gilded,american
William McKinley|us-president,era-gilded,american
Theodore Roosevelt|us-president,era-progressive,american|Teddy Roosevelt
William Howard Taft|us-president,era-progressive,american|William Taft
Woodrow Wilson|us-president,era-progressive,american
Warren G. Harding|us-president,era-interwar,american|Warren Harding
Calvin Coolidge|us-president,era-interwar,american
Herbert Hoover|us-president,era-interwar,american
Franklin D. Roosevelt|us-president,era-interwar,american|Franklin Roosevelt,Franklin Delano Roosevelt,FDR
Harry S. Truman|us-president,era-postwar,american|Harry Truman
Dwight D. Eisenhower|us-president,era-postwar,american|Dwight Eisenhower
John F. Kennedy|us-president,era-postwar,american|John Kennedy,JFK
Lyndon B. Johnson|us-president,era-postwar,american|Lyndon Johnson,Lyndon Baines Johnson,LBJ
Richard Nixon|us-president,era-postwar,american|Richard M. Nixon
Gerald Ford|us-president,era-late-century,american|Gerald R. Ford
Jimmy Carter|us-president,era-late-century,american
Ronald Reagan|us-president,era-late-century,american
George H. W. Bush|us-president,era-late-century,american|George H.W. Bush
Bill Clinton|us-president,era-late-century,american|William Clinton
George W. Bush|us-president,era-now,american
Barack Obama|us-president,era-now,american
Donald Trump|us-president,era-now,american|Donald J. Trump
Joe Biden|us-president,era-now,american|Joseph Biden,Joseph R. Biden
Dick Cheney|us-vice-president,era-now,american
Mike Pence|us-vice-president,era-now,american
Kamala Harris|us-vice-president,era-now,american
JD Vance|us-vice-president,era-now,american|J.D. Vance
Al Gore|us-vice-president,era-now,american
Dan Quayle|us-vice-president,era-late-century,american
Walter Mondale|us-vice-president,era-late-century,american
Nelson Rockefeller|us-vice-president,era-late-century,american
Spiro Agnew|us-vice-president,era-late-century,american
Hubert Humphrey|us-vice-president,era-postwar,american
Aaron Burr|us-founder,era-founding,american
Benjamin Franklin|us-founder,era-founding,american
Alexander Hamilton|us-founder,era-founding,american
John Jay|us-founder,era-founding,american
Gouverneur Morris|us-founder,era-founding,american
Edmund Randolph|us-founder,era-founding,american
William Paterson|us-founder,era-founding,american
Roger Sherman|us-founder,era-founding,american
James Wilson|us-founder,era-founding,american
George Mason|us-founder,era-founding,american
Patrick Henry|us-founder,era-founding,american
Samuel Adams|us-founder,era-founding,american
John Hancock|us-founder,era-founding,american
Thomas Paine|us-founder,era-founding,american
John Dickinson|us-founder,era-founding,american
Charles Pinckney|us-founder,era-founding,american
Elbridge Gerry|us-founder,era-founding,american
Abigail Adams|us-founder,era-founding,american
Daniel Shays|us-rebel,era-founding,american
John Marshall|us-justice,era-founding,american
Roger Taney|us-justice,era-antebellum,american|Roger B. Taney
Oliver Wendell Holmes|us-justice,era-progressive,american
Louis Brandeis|us-justice,era-progressive,american
Earl Warren|us-justice,era-postwar,american
Thurgood Marshall|us-justice,era-postwar,american
Warren Burger|us-justice,era-late-century,american
William Rehnquist|us-justice,era-late-century,american
Sandra Day O'Connor|us-justice,era-late-century,american
Antonin Scalia|us-justice,era-now,american
Ruth Bader Ginsburg|us-justice,era-now,american
Stephen Breyer|us-justice,era-now,american
Anthony Kennedy|us-justice,era-now,american
John Roberts|us-justice,era-now,american
Clarence Thomas|us-justice,era-now,american
Samuel Alito|us-justice,era-now,american
Sonia Sotomayor|us-justice,era-now,american
Elena Kagan|us-justice,era-now,american
Neil Gorsuch|us-justice,era-now,american
Brett Kavanaugh|us-justice,era-now,american
Amy Coney Barrett|us-justice,era-now,american
Ketanji Brown Jackson|us-justice,era-now,american
Henry Clay|us-legislator,era-antebellum,american
Daniel Webster|us-legislator,era-antebellum,american
John C. Calhoun|us-legislator,era-antebellum,american|John Calhoun
Stephen Douglas|us-legislator,era-antebellum,american|Stephen A. Douglas
Thaddeus Stevens|us-legislator,era-civil-war,american
Charles Sumner|us-legislator,era-civil-war,american
Joseph McCarthy|us-legislator,era-postwar,american
Strom Thurmond|us-legislator,era-postwar,american
Barry Goldwater|us-legislator,era-postwar,american
Edward Kennedy|us-legislator,era-late-century,american|Ted Kennedy
Tip O'Neill|us-legislator,era-late-century,american
Newt Gingrich|us-legislator,era-late-century,american
Bob Dole|us-legislator,era-late-century,american
John McCain|us-legislator,era-now,american
Nancy Pelosi|us-legislator,era-now,american
Mitch McConnell|us-legislator,era-now,american
Chuck Schumer|us-legislator,era-now,american
Paul Ryan|us-legislator,era-now,american
Kevin McCarthy|us-legislator,era-now,american
Mike Johnson|us-legislator,era-now,american
Bernie Sanders|us-legislator,era-now,american
Elizabeth Warren|us-legislator,era-now,american
Mitt Romney|us-legislator,era-now,american
Ted Cruz|us-legislator,era-now,american
Marco Rubio|us-diplomat,era-now,american
Hillary Clinton|us-diplomat,era-now,american
John Kerry|us-diplomat,era-now,american
Condoleezza Rice|us-diplomat,era-now,american
Colin Powell|us-diplomat,era-now,american
Antony Blinken|us-diplomat,era-now,american
Mike Pompeo|us-diplomat,era-now,american
Madeleine Albright|us-diplomat,era-late-century,american
Henry Kissinger|us-diplomat,era-late-century,american
Frederick Douglass|us-reformer,era-civil-war,american
Harriet Tubman|us-reformer,era-civil-war,american
Sojourner Truth|us-reformer,era-civil-war,american
William Lloyd Garrison|us-reformer,era-civil-war,american
Susan B. Anthony|us-reformer,era-gilded,american
Elizabeth Cady Stanton|us-reformer,era-gilded,american
Jane Addams|us-reformer,era-progressive,american
Ida B. Wells|us-reformer,era-progressive,american|Ida Wells
W. E. B. Du Bois|us-reformer,era-progressive,american|W.E.B. Du Bois
Booker T. Washington|us-reformer,era-progressive,american
Martin Luther King Jr.|us-rights-leader,era-postwar,american|Martin Luther King,Martin Luther King, Jr.
Rosa Parks|us-rights-leader,era-postwar,american
Malcolm X|us-rights-leader,era-postwar,american
John Lewis|us-rights-leader,era-postwar,american
Cesar Chavez|us-rights-leader,era-postwar,american|César Chávez
Jefferson Davis|us-confederate,era-civil-war,american
Robert E. Lee|us-confederate,era-civil-war,american
John Locke|thinker,era-enlightenment
Thomas Hobbes|thinker,era-enlightenment
Jean-Jacques Rousseau|thinker,era-enlightenment
Baron de Montesquieu|thinker,era-enlightenment|Montesquieu
Voltaire|thinker,era-enlightenment
Adam Smith|thinker,era-enlightenment
Edmund Burke|thinker,era-enlightenment
John Stuart Mill|thinker,era-modern-thought
Alexis de Tocqueville|thinker,era-modern-thought
Karl Marx|thinker,era-modern-thought
King George III|monarch,era-founding|George III
Napoleon Bonaparte|monarch,era-founding|Napoleon
Elizabeth II|monarch,era-now|Queen Elizabeth II
Charles III|monarch,era-now|King Charles III
Winston Churchill|world-leader,era-interwar,british
Joseph Stalin|world-leader,era-interwar,russian
Adolf Hitler|world-leader,era-interwar,german
Benito Mussolini|world-leader,era-interwar,italian
Nikita Khrushchev|world-leader,era-postwar,russian
Mao Zedong|world-leader,era-postwar,chinese
Charles de Gaulle|world-leader,era-postwar,french
Mahatma Gandhi|world-leader,era-postwar,indian|Gandhi
Fidel Castro|world-leader,era-postwar,cuban
Mikhail Gorbachev|world-leader,era-late-century,russian
Boris Yeltsin|world-leader,era-late-century,russian
Margaret Thatcher|world-leader,era-late-century,british
Nelson Mandela|world-leader,era-late-century,south-african
Deng Xiaoping|world-leader,era-late-century,chinese
Vladimir Putin|world-leader,leader,era-now,russian
Xi Jinping|world-leader,leader,era-now,chinese
Volodymyr Zelenskyy|world-leader,leader,era-now,ukrainian|Volodymyr Zelensky
Angela Merkel|world-leader,leader,era-now,german
Olaf Scholz|world-leader,leader,era-now,german
Emmanuel Macron|world-leader,leader,era-now,french
Boris Johnson|world-leader,leader,era-now,british
Theresa May|world-leader,leader,era-now,british
Keir Starmer|world-leader,leader,era-now,british
Narendra Modi|world-leader,leader,era-now,indian
Justin Trudeau|world-leader,leader,era-now,canadian
Recep Tayyip Erdogan|world-leader,leader,era-now,turkish|Recep Tayyip Erdoğan
Benjamin Netanyahu|world-leader,leader,era-now,israeli
Kim Jong Un|world-leader,leader,era-now,north-korean|Kim Jong-un
Viktor Orban|world-leader,leader,era-now,hungarian|Viktor Orbán
Shinzo Abe|world-leader,leader,era-now,japanese
Jair Bolsonaro|world-leader,leader,era-now,brazilian
Luiz Inácio Lula da Silva|world-leader,leader,era-now,brazilian|Lula
Ban Ki-moon|un-head,era-now
António Guterres|un-head,era-now|Antonio Guterres
Kofi Annan|un-head,era-now
Boutros Boutros-Ghali|un-head,era-now
Pope Francis|pope,era-now
Pope Benedict XVI|pope,era-now
Pope John Paul II|pope,era-late-century`;

/** Family names that come first in Chinese, Korean and Vietnamese: "Xi Jinping" is Mr. Xi. */
export const familyNamesFirst: ReadonlySet<string> = new Set(
  (
    'Bai Bui Cai Cao Chan Chen Cheng Cheung Choi Chow Chung Cui Dai Dang Deng Ding Dinh Dong Du Duong Fan Fang Feng Fu Gao Gong Guo ' +
    'Han Hao He Ho Hoang Hong Hou Hu Hua Huang Hui Huynh Jang Ji Jia Jiang Jin Jo Jung Kang Kim Kong Kwok Kwon Lam Lau ' +
    'Le Lee Lei Leung Li Liang Liao Lin Ling Liu Long Lu Luo Ly Ma Mao Mei Meng Mo Moon Ngo Nguyen Nie Oh Pan Park Peng ' +
    'Pham Phan Qi Qian Qiao Qin Qiu Ren Ryu Seo Shao Shen Shi Shin Sim Son Song Su Sun Tan Tang Tao Tian Tran Truong ' +
    'Tsai Vo Vu Wan Wang Wei Wen Wong Wu Xi Xia Xiao Xie Xiong Xu Xue Yan Yang Yao Ye Yeung Yi Yin Yoon You Yu Yuan ' +
    'Yun Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zou'
  ).split(' '),
);

/** Small words that belong to the family name: "Martin Van Buren". */
export const nameParticles: ReadonlySet<string> = new Set(
  'van von de der den del della di da dos du la le al el bin ibn ter ten Van Von De Der Del Della Di Da Dos Du La Le Al El Bin'.split(
    ' ',
  ),
);
