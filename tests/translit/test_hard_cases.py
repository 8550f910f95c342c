"""Hard cases of Arabic spelling in several schemes, each with the rule it stands on."""

import pytest

from glossary_tui.translit import transliterate

ALA = [
    # Arabic, ALA-LC, rule
    ("رِسَالَة", "risālah", "7(a)"),
    ("رِسَالَة الغُفْرَان", "risālat al-ghufrān", "7(b)"),
    ("رِسَالَة فِي الطِّبّ", "risālah fī al-ṭibb", "7(a) before a preposition"),
    ("المَدْرَسَة الإِسْلَامِيَّة", "al-madrasah al-islāmīyah", "7(a), 11(b)(1)"),
    ("مَدْرَسَة إِسْلَامِيَّة", "madrasah islāmīyah", "7(a) before an adjective"),
    ("عَلَى", "ʻalá", "6(a)"),
    ("عَلَىٰ", "ʻalá", "6(a) with dagger alif"),
    ("مِائَة", "miʼah", "4"),
    ("عَمْرو", "ʻamr", "24"),
    ("عَمْرٌو", "ʻamr", "24, 12"),
    ("اللّٰه", "allāh", "23"),
    ("لِلّٰه", "lillāh", "23"),
    ("بِسْمِ اللّٰهِ", "bism allāh", "23, 14(a)"),
    ("اِبْن خَلْدُون", "ibn khaldūn", "25"),
    ("مُحَمَّد بْن أَحْمَد", "muḥammad ibn aḥmad", "25"),
    ("أَسَد", "asad", "8(a) initial"),
    ("سَأَلَ", "saʼala", "8(a), 13"),
    ("بِئْر", "biʼr", "8(a), seat ya"),
    ("لُؤْلُؤ", "luʼluʼ", "8(a), seat waw"),
    ("شَيْء", "shayʼ", "8(a), no seat"),
    ("قِرَاءَة", "qirāʼah", "8(a)"),
    ("مَسْؤُول", "masʼūl", "8(a)"),
    ("آخَر", "ākhar", "10(a)"),
    ("قُرْآن", "qurʼān", "10(b)"),
    ("عُلَمَآء", "ʻulamāʼ", "10(c)"),
    ("قَاضٍ", "qāḍin", "12(a)"),
    ("مَعْنًى", "maʻnan", "12(a)"),
    ("كِتَابٍ", "kitāb", "12"),
    ("طَبْعاً", "ṭabʻan", "12(b)"),
    ("طَبْعًا", "ṭabʻan", "12(b), tanwin before the alif"),
    ("فَجْأَةً", "fajʼatan", "7(c)"),
    ("سُورِيَّة", "sūrīyah", "11(b)(1)"),
    ("السُّورِيُّون", "al-sūrīyūn", "11(b)(1)"),
    ("سُورِيّ", "sūrī", "6(c)"),
    ("قُوَّة", "qūwah", "11(a)(1)"),
    ("شَوَّال", "shawwāl", "11(a)(2)"),
    ("أَيَّام", "ayyām", "11(b)(3)"),
    ("وَالشَّمس", "wa-al-shams", "17(b), 17(c)"),
    ("لِلكِتَاب", "lil-kitāb", "17(b)"),
    ("لِلُّغَة", "lil-lughah", "17(b)"),
    ("اِسْتِعْمَال", "istiʻmāl", "9"),
    ("الِاسْتِعْمَال", "al-istiʻmāl", "9, 17"),
    ("وَاسْتِعْمَال", "wa-istiʻmāl", "9, 16(b)"),
    ("هٰذَا", "hādhā", "19"),
    ("هَذَا", "hādhā", "19, dagger alif left out"),
    ("ٱلْكِتَاب", "al-kitāb", "9"),
    ("كِتَـاب", "kitāb", "tatweel is no letter"),
    ("أَدْهَم", "adʹham", "21(a)"),
    ("كَتَبُوا", "katabū", "4"),
    ("كِتَابُهُ", "kitābuhu", "14(a), 15(a)"),
    ("فِي نُورِ القَمَرِ", "fī nūr al-qamar", "14(a)"),
    ("بَيْنَ", "bayna", "16(a)"),
    ("وَطُرُق", "wa-ṭuruq", "16(b)"),
    ("وَزِير", "wazīr", "no prefix"),
    ("فَلَسْطِين", "falasṭīn", "no prefix"),
    ("پَاشَا", "pāshā", "Persian pe"),
    ("چَاي", "chāy", "Persian che"),
    ("گُول", "gūl", "Persian gaf"),
]


@pytest.mark.parametrize(("arabic", "latin", "rule"), ALA, ids=[f"{latin} {rule}" for _, latin, rule in ALA])
def test_ala_lc(arabic: str, latin: str, rule: str) -> None:
    assert transliterate(arabic, "ala-lc", vowels=False) == latin


OTHERS = [
    ("ijmes", "مُهَاجِرُون", "muhājirūn"),
    ("ijmes", "جَبْهَة فَتْح الشَّام", "jabhat fatḥ al-shām"),
    ("ijmes", "الدَّوْلَة الإِسْلَامِيَّة فِي العِرَاق وَالشَّام", "al-dawla al-islāmiyya fī l-ʿirāq wa-l-shām"),
    ("ijmes", "قَاضٍ", "qāḍī"),
    ("ei3", "أَبُو الحَسَن", "abū l-ḥasan"),
    ("ei3", "لِلمَسْجِد", "lil-masjid"),
    ("ei2", "الجِهَاد", "al-d͟jihād"),
    ("din-31635", "الشَّمس", "aš-šams"),
    ("din-31635", "وَالشَّمس", "wa-š-šams"),
    ("wehr", "الخَلِيج", "al-ḵalīj"),
    ("iso-233-2", "لِلوَلَدِ", "li-l-walad"),
    ("iso-233-2", "مَدْرَسَة", "madrasaẗ"),
    ("iso-233", "مِصْر", "mis̊r".replace("s", "ṣ")),
    ("bgn-pcgn", "الشَّارِقَة", "Ash Shāriqah"),
    ("bgn-pcgn", "تَلّ اللَّحْم", "Tall al Laḩm"),
    ("bgn-pcgn", "القَرْيَة بِالدُّوَيْر", "Al Qaryah bid Duwayr"),
    ("bgn-pcgn", "أَدْهَم", "Ad·ham"),
    ("bgn-pcgn", "جَبَلٌ", "Jabal"),
    ("un-2017", "مِنْيَة الضِّنِّيَّة", "Minyat Aḏ Ḏinnīyah"),
    ("odni", "القَذَّافِيّ", "al-Qadhafi"),
    ("odni", "حَسَّان", "Hassan"),
    ("wiktionary", "فِي المَدْرَسَةِ", "fī l-madrasati"),
    ("satts", "رَئِيس", "RIEIS"),
    ("satts", "العربية", 'AL"RBI?'),
    ("buckwalter", "أَحْمَد", ">aHomad"),
    ("hsb", "شَمْس", "šam.s"),
    ("ascii", "مُهَاجِرُون", "muhajirun"),
    ("ipa", "شَمْس", "ʃams"),
]


@pytest.mark.parametrize(("scheme", "arabic", "latin"), OTHERS, ids=[f"{s}: {latin}" for s, _, latin in OTHERS])
def test_other_schemes(scheme: str, arabic: str, latin: str) -> None:
    assert transliterate(arabic, scheme, vowels=False) == latin


BARE = [
    ("محمد زرق", "muḥammad z·r·q", "a fixed word, and one nobody vocalised"),
    ("كتب، ١٢؟ no", "k·t·b, 12? no", "punctuation, digits, other scripts"),
    ("", "", "empty"),
    ("ٹ", "ٹ", "a letter no table holds"),
]


@pytest.mark.parametrize(("arabic", "latin"), [case[:2] for case in BARE], ids=[case[2] for case in BARE])
def test_without_vowels_nothing_is_guessed(arabic: str, latin: str) -> None:
    assert transliterate(arabic, "ijmes", vowels=False) == latin
