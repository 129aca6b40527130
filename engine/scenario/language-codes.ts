/** Languages by their codes of two letters (ISO 639-1), in English. */
const TABLE = `aa Afar, ab Abkhazian, ae Avestan, af Afrikaans, ak Akan, am Amharic, an Aragonese, ar Arabic, as Assamese, av Avaric, ay Aymara, az Azerbaijani,
ba Bashkir, be Belarusian, bg Bulgarian, bi Bislama, bm Bambara, bn Bengali, bo Tibetan, br Breton, bs Bosnian, ca Catalan, ce Chechen, ch Chamorro, co Corsican, cr Cree,
cs Czech, cu Church Slavic, cv Chuvash, cy Welsh, da Danish, de German, dv Divehi, dz Dzongkha, ee Ewe, el Greek, en English, eo Esperanto, es Spanish, et Estonian, eu Basque,
fa Persian, ff Fulah, fi Finnish, fj Fijian, fo Faroese, fr French, fy Western Frisian, ga Irish, gd Gaelic, gl Galician, gn Guarani, gu Gujarati, gv Manx,
ha Hausa, he Hebrew, hi Hindi, ho Hiri Motu, hr Croatian, ht Haitian, hu Hungarian, hy Armenian, hz Herero, ia Interlingua, id Indonesian, ie Interlingue, ig Igbo, ii Sichuan Yi,
ik Inupiaq, io Ido, is Icelandic, it Italian, iu Inuktitut, ja Japanese, jv Javanese, ka Georgian, kg Kongo, ki Kikuyu, kj Kuanyama, kk Kazakh, kl Kalaallisut, km Khmer, kn Kannada,
ko Korean, kr Kanuri, ks Kashmiri, ku Kurdish, kv Komi, kw Cornish, ky Kyrgyz, la Latin, lb Luxembourgish, lg Ganda, li Limburgish, ln Lingala, lo Lao, lt Lithuanian, lu Luba-Katanga,
lv Latvian, mg Malagasy, mh Marshallese, mi Maori, mk Macedonian, ml Malayalam, mn Mongolian, mr Marathi, ms Malay, mt Maltese, my Burmese, na Nauru, nb Norwegian Bokmål, nd North Ndebele,
ne Nepali, ng Ndonga, nl Dutch, nn Norwegian Nynorsk, no Norwegian, nr South Ndebele, nv Navajo, ny Chichewa, oc Occitan, oj Ojibwa, om Oromo, or Odia, os Ossetian, pa Punjabi, pi Pali,
pl Polish, ps Pashto, pt Portuguese, qu Quechua, rm Romansh, rn Rundi, ro Romanian, ru Russian, rw Kinyarwanda, sa Sanskrit, sc Sardinian, sd Sindhi, se Northern Sami, sg Sango,
si Sinhala, sk Slovak, sl Slovenian, sm Samoan, sn Shona, so Somali, sq Albanian, sr Serbian, ss Swati, st Southern Sotho, su Sundanese, sv Swedish, sw Swahili, ta Tamil, te Telugu,
tg Tajik, th Thai, ti Tigrinya, tk Turkmen, tl Tagalog, tn Tswana, to Tongan, tr Turkish, ts Tsonga, tt Tatar, tw Twi, ty Tahitian, ug Uyghur, uk Ukrainian, ur Urdu, uz Uzbek,
ve Venda, vi Vietnamese, vo Volapük, wa Walloon, wo Wolof, xh Xhosa, yi Yiddish, yo Yoruba, za Zhuang, zh Chinese, zu Zulu`;

const NAMES: ReadonlyMap<string, string> = new Map(TABLE.split(/,\s/).map((entry) => [entry.slice(0, 2), entry.slice(3)]));
const CODES: ReadonlyMap<string, string> = new Map([...NAMES].map(([code, name]) => [name.toLowerCase(), code]));
/** What people write who think of the country, or of a name of their own for the language. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map(Object.entries({
  gr: 'el', sp: 'es', ge: 'de', al: 'sq', ua: 'uk', cz: 'cs', dk: 'da', gb: 'en', us: 'en', ir: 'fa', cn: 'zh', jp: 'ja',
  ellinika: 'el', deutsch: 'de', italiano: 'it', español: 'es', castellano: 'es', français: 'fr', nederlands: 'nl', flemish: 'nl', farsi: 'fa', dari: 'fa', romana: 'ro', româna: 'ro',
}));

/** The name of a language by its code of two letters; undefined where there is none. */
export const languageName = (code: string): string | undefined => NAMES.get(code);

/** Whether a word is the code of a language: two letters that are one, or three, whose codes are too many to list. A region may follow, as in `pt-BR`. */
export function isLanguageCode(word: string): boolean {
  const [, base = ''] = /^([a-z]{2,3})(?:-[A-Za-z0-9]{2,8})*$/.exec(word) ?? [];
  return base.length === 3 || NAMES.has(base);
}

/** The code that a word means which is none itself: the name of a language, one in capitals, or that of a country. */
export function codeOfLanguage(word: string): string | undefined {
  const small = word.trim().toLowerCase();
  return CODES.get(small) ?? OTHER_WORDS.get(small) ?? (NAMES.has(small) ? small : undefined);
}

/** The names of all languages here. */
export const languageNames = (): readonly string[] => [...NAMES.values()];
