/** Names of countries that English writes with the article. */
const WITH_ARTICLE =
  /^(?:Bahamas|Central African Republic|Comoros|Czech Republic|Democratic Republic|Dominican Republic|Federated States|Gambia|Maldives|Marshall Islands|Netherlands|Philippines|Republic of|Solomon Islands|United |Cayman Islands|Falkland Islands|Faroe Islands|Isle of Man|Cook Islands|Turks and Caicos|U\.S\. Virgin|British Virgin|Vatican$|European Union)/;

/** "the Netherlands", "Russia": the name as it stands after a preposition. */
export function withArticle(country: string): string {
  return WITH_ARTICLE.test(country) ? `the ${country}` : country;
}
