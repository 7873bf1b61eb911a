/**
 * Adjectives and nouns for peoples, faiths, regions and camps, in small letters, beside the demonyms of countries that the
 * pack holds.
 */
export const GROUPS: ReadonlySet<string> = new Set(
  `
  soviet soviets bolshevik bolsheviks tsarist ottoman byzantine safavid hashemite
  african africans asian asians european europeans american americans western eastern nordic baltic balkan caucasian
  scandinavian caribbean arctic andean mediterranean saharan sahelian amazonian siberian
  latino latinos latina hispanic hispanics black indigenous aboriginal maori māori inuit métis sami
  kurdish kurd kurds yazidi yazidis druze alawite alawites assyrian assyrians turkmen turkic azeri azeris circassian
  chechen chechens ingush dagestani tatar tatars bashkir abkhaz abkhazian ossetian ossetians gagauz karakalpak pamiri
  uyghur uyghurs tibetan tibetans mongol hui rohingya karen kachin shan hmong tamil tamils sinhalese pashtun pashtuns baloch
  baluch balochi punjabi punjabis bengali bengalis sindhi hazara hazaras kashmiri kashmiris gorkha papuan papuans kanak
  hutu hutus tutsi tutsis fulani hausa igbo yoruba zulu xhosa amhara oromo tigrayan tigrayans somali berber amazigh tuareg
  sahrawi sahrawis afrikaner afrikaners nubian darfuri akan ashanti asante ewe ijaw kikuyu luo maasai
  basque basques catalan catalans corsican breton flemish walloon galician scots scottish welsh english cornish irish roma
  sorbian bavarian prussian silesian serb serbs croat croats bosniak bosniaks albanian albanians
  christian christians catholic catholics protestant protestants anglican anglicans orthodox baptist baptists methodist
  presbyterian lutheran evangelical evangelicals mormon mormons coptic copts copt maronite jewish jew jews muslim muslims
  islamic islamist islamists sunni sunnis shia shias shiite shiites shi'ite wahhabi salafi sufi hindu hindus sikh sikhs buddhist
  buddhists jain zoroastrian
  republican republicans democrat democrats democratic tory tories conservative conservatives labourite liberal liberals
  socialist socialists communist communists marxist marxists maoist maoists peronist peronists nazi nazis fascist fascists
  zionist zionists unionist unionists loyalist loyalists kemalist baathist ba'athist francoist stalinist gaullist
  californian californians texan texans londoner londoners parisian parisians muscovite muscovites berliner yorker
  yorkers catalonian sicilian sardinian
  `
    .trim()
    .split(/\s+/),
);
