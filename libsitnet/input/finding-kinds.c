/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The kinds of findings: how grave each one is and what it tells a person to do, in two languages. */
#include "finding-kinds.h"

#define ERROR(en, cs, message_en, message_cs)                                                                          \
  {                                                                                                                    \
    SITNET_SEVERITY_ERROR, {en, cs},                                                                                   \
    {                                                                                                                  \
      message_en, message_cs                                                                                           \
    }                                                                                                                  \
  }
#define WARNING(en, cs, message_en, message_cs)                                                                        \
  {                                                                                                                    \
    SITNET_SEVERITY_WARNING, {en, cs},                                                                                 \
    {                                                                                                                  \
      message_en, message_cs                                                                                           \
    }                                                                                                                  \
  }
#define INFO(en, cs, message_en, message_cs)                                                                           \
  {                                                                                                                    \
    SITNET_SEVERITY_INFO, {en, cs},                                                                                    \
    {                                                                                                                  \
      message_en, message_cs                                                                                           \
    }                                                                                                                  \
  }

/* clang-format off */
const SitnetFindingText sitnet_finding_texts[SITNET_N_FINDING_KINDS] = {
  [SITNET_FINDING_NO_ROWS] = INFO (
    "no rows", "žádné řádky",
    "There is a header and nothing below it. Fill in rows, or leave the sheet out.",
    "Pod záhlavím nic není. Doplňte řádky, nebo list vynechte."),
  [SITNET_FINDING_EMPTY_FILE] = ERROR (
    "empty file", "prázdný soubor",
    "The file is empty. Give it a header row, or take the file away.",
    "Soubor je prázdný. Doplňte řádek se záhlavím, nebo soubor odstraňte."),
  [SITNET_FINDING_MISSING_SHEET] = ERROR (
    "missing sheet", "chybějící list",
    "The sheet “{value}” is missing. Add a file {value}.csv with at least the column id.",
    "Chybí list „{value}“. Přidejte soubor {value}.csv alespoň se sloupcem id."),
  [SITNET_FINDING_UNKNOWN_SHEET] = INFO (
    "unknown sheet", "neznámý list",
    "“{value}” is none of the known sheets and was not read.[ Did you mean “{detail}”?] Rename it if it "
    "should be.",
    "„{value}“ není žádný ze známých listů a nebyl načten.[ Nemá to být „{detail}“?] Má-li se číst, "
    "přejmenujte ho."),
  [SITNET_FINDING_MISSING_COLUMN] = ERROR (
    "missing column", "chybějící sloupec",
    "The column “{value}” is missing. Add it to the header row, or correct its spelling.",
    "Chybí sloupec „{value}“. Doplňte ho do záhlaví, nebo opravte jeho název."),
  [SITNET_FINDING_DOUBLED_COLUMN] = ERROR (
    "doubled column", "zdvojený sloupec",
    "The column “{value}” is there twice, perhaps under two names. Keep one of them.",
    "Sloupec „{value}“ je v listu dvakrát, možná pod dvěma názvy. Ponechte jen jeden."),
  [SITNET_FINDING_UNKNOWN_COLUMN] = INFO (
    "unknown column", "neznámý sloupec",
    "The column “{value}” is not known. It is kept, but nothing is computed from it.",
    "Sloupec „{value}“ není známý. Zůstane zachován, ale nic se z něj nepočítá."),
  [SITNET_FINDING_CLIENT_COLUMN] = ERROR (
    "column about a client", "sloupec o klientovi",
    "The column “{value}” is about a client. The data set holds organisations and services only: delete the "
    "column.",
    "Sloupec „{value}“ se týká klienta. Data obsahují jen organizace a služby: sloupec smažte."),
  [SITNET_FINDING_BIRTH_NUMBER] = ERROR (
    "birth number", "rodné číslo",
    "This is a birth number. The data set must hold nothing about clients: delete it.",
    "Toto je rodné číslo. Data nesmějí obsahovat nic o klientech: smažte ho."),
  [SITNET_FINDING_MAYBE_BIRTH_NUMBER] = WARNING (
    "possible birth number", "možné rodné číslo",
    "Something here looks like a birth number. If it is one, delete it; if not, nothing need be done.",
    "Něco zde vypadá jako rodné číslo. Je-li to ono, smažte ho; jinak není třeba nic dělat."),
  [SITNET_FINDING_EMPTY_ROW] = WARNING (
    "empty row", "prázdný řádek",
    "Rows without any text were skipped[ ({detail} in all)]. They can be deleted.",
    "Řádky bez textu byly přeskočeny[ (celkem {detail})]. Lze je smazat."),
  [SITNET_FINDING_RAGGED_ROW] = ERROR (
    "wrong number of cells", "nesprávný počet buněk",
    "The row does not fit the header[ ({detail})]. Look for a comma, semicolon or tab "
    "that stands "
    "in a text without quotes, or for a cell that is missing.",
    "Řádek nesedí se záhlavím[ ({detail})]. Hledejte čárku, středník nebo tabulátor v textu "
    "bez uvozovek, "
    "nebo chybějící buňku."),
  [SITNET_FINDING_QUOTE] = ERROR (
    "broken quotes", "chybné uvozovky",
    "The quotes are broken here[: {detail}]. The sheet was not read any further. Close the quote, or double "
    "it inside "
    "a text.",
    "Uvozovky zde nesedí[: {detail}]. List se dál nečetl. Uvozovky uzavřete, nebo je uvnitř textu zdvojte."),
  [SITNET_FINDING_NUL] = ERROR (
    "zero byte", "nulový bajt",
    "The text has a zero byte in it, so it is no plain text. Save the sheet again as CSV in UTF-8.",
    "V textu je nulový bajt, nejde tedy o prostý text. Uložte list znovu jako CSV v UTF-8."),
  [SITNET_FINDING_ENCODING] = ERROR (
    "unreadable letters", "nečitelná písmena",
    "These letters are neither UTF-8 nor Windows-1250[ ({detail})]. Save the sheet again as CSV in UTF-8.",
    "Tato písmena nejsou v UTF-8 ani ve Windows-1250[ ({detail})]. Uložte list znovu jako CSV v UTF-8."),
  [SITNET_FINDING_WINDOWS_1250] = WARNING (
    "older encoding", "starší kódování",
    "The file is not in UTF-8 and was read as Windows-1250. Check the letters with diacritics, or save it "
    "in UTF-8.",
    "Soubor není v UTF-8 a byl načten jako Windows-1250. Zkontrolujte písmena s diakritikou, nebo ho uložte "
    "v UTF-8."),
  [SITNET_FINDING_DAMAGED_LETTERS] = WARNING (
    "damaged letters", "poškozená písmena",
    "The letters seem to be damaged[: {detail}]. Correct them, or save the sheet in UTF-8 again where they are "
    "still whole.",
    "Písmena jsou zřejmě poškozená[: {detail}]. Opravte je, nebo list uložte v UTF-8 znovu tam, kde jsou ještě "
    "v pořádku."),
  [SITNET_FINDING_TOO_LARGE] = ERROR (
    "too large", "příliš velké",
    "This is more than can be read[: {detail}]. Divide the data, or look for a mistake such as an open "
    "quote.",
    "Toho je víc, než lze načíst[: {detail}]. Data rozdělte, nebo hledejte chybu, například neuzavřené "
    "uvozovky."),
  [SITNET_FINDING_UNREADABLE] = ERROR (
    "unreadable", "nelze číst",
    "It could not be read[: {detail}]. Put a plain file in its place, or take it away.",
    "Nepodařilo se to přečíst[: {detail}]. Nahraďte to běžným souborem, nebo to odstraňte."),
  [SITNET_FINDING_EMPTY_CELL] = ERROR (
    "empty cell", "prázdná buňka",
    "The cell must not be empty[: “{detail}” is needed in every row]. Fill it in, or delete the row.",
    "Buňka nesmí být prázdná[: „{detail}“ musí mít každý řádek]. Doplňte ji, nebo smažte řádek."),
  [SITNET_FINDING_EMPTY_NAME] = WARNING (
    "empty name", "prázdný název",
    "The name is empty, so the id is shown in its place. Fill in a name.",
    "Název je prázdný, místo něj se ukazuje id. Doplňte název."),
  [SITNET_FINDING_EMPTY_SECTOR] = INFO (
    "empty sector", "prázdný rezort",
    "There are actors without a sector[ ({detail} in all)]. They stand in no count by sector; fill it in if "
    "it is known.",
    "Někteří aktéři nemají rezort[ (celkem {detail})]. V počtech podle rezortů chybějí; je-li rezort známý, "
    "doplňte ho."),
  [SITNET_FINDING_ACTOR_WITHOUT_AREA] = WARNING (
    "actor without an area", "aktér bez území",
    "The actor has no area, though others do. Where one area is looked at it is left out, unless a service brings it "
    "in; its services that name no area serve none. Fill in its area.",
    "Aktér nemá území, ačkoli jiní ho mají. V pohledu na jedno území chybí, nepřivede-li ho tam služba, a jeho služby, "
    "které území neuvádějí, žádnému neslouží. Doplňte jeho území."),
  [SITNET_FINDING_SERVICE_WITHOUT_AREA] = WARNING (
    "service without an area", "služba bez území",
    "The service names no area, and its actor has none: it serves no area, only what is asked without one. Fill in its "
    "areas, or * for everywhere.",
    "Služba neuvádí území a její aktér žádné nemá: neslouží žádnému území, jen potřebám bez území. Doplňte území, kde "
    "působí, nebo * pro všechna."),
  [SITNET_FINDING_DEMAND_WITHOUT_AREA] = WARNING (
    "demand without an area", "potřeba bez území",
    "The demand has no area. Only services for everywhere (*) or without an area can serve it, and where one area is "
    "looked at it is left out. Fill in its area.",
    "Potřeba nemá území. Posloužit jí mohou jen služby pro všechna území (*) nebo bez území a v pohledu na jedno území "
    "chybí. Doplňte její území."),
  [SITNET_FINDING_ONLY_AREA] = WARNING (
    "the only area", "jediné území",
    "No area is given here[: it is taken to be “{detail}”, the only one in the data]. Fill it in if that is right; if "
    "not, list all areas in the sheet areas.",
    "Území tu není uvedeno[: bere se „{detail}“, jediné v datech]. Platí-li to, doplňte ho; neplatí-li, vypište všechna "
    "území v listu areas."),
  [SITNET_FINDING_DUPLICATE_ID] = ERROR (
    "duplicate id", "opakované id",
    "“{value}” is already taken[ by row {detail}]. Give this row an id of its own, or delete it.",
    "„{value}“ už je použito[ v řádku {detail}]. Dejte tomuto řádku vlastní id, nebo ho smažte."),
  [SITNET_FINDING_CASE_ID] = WARNING (
    "ids that differ by case", "id lišící se velikostí písmen",
    "“{value}” differs[ from “{detail}”] only by capital and small letters; they are two different ones. If "
    "they are "
    "the same, spell them alike.",
    "„{value}“ se liší[ od „{detail}“] jen velikostí písmen; jsou to dvě různá id. Má-li jít o totéž, pište "
    "je stejně."),
  [SITNET_FINDING_UNKNOWN_REFERENCE] = ERROR (
    "unknown reference", "neznámý odkaz",
    "“{value}” does not exist in the sheet actors.[ Did you mean “{detail}”?] Correct the spelling, or add it "
    "there.",
    "„{value}“ v listu Aktéři (actors) není.[ Nemá to být „{detail}“?] Opravte zápis, nebo ho tam doplňte."),
  [SITNET_FINDING_UNKNOWN_AREA] = ERROR (
    "unknown area", "neznámé území",
    "“{value}” does not exist in the sheet areas.[ Did you mean “{detail}”?] Correct the spelling, or add it "
    "there.",
    "„{value}“ v listu Území (areas) není.[ Nemá to být „{detail}“?] Opravte zápis, nebo ho tam doplňte."),
  [SITNET_FINDING_UNKNOWN_REPORTER] = WARNING (
    "unknown reporter", "neznámý zdroj údaje",
    "“{value}” is no actor of this data set, so it confirms nothing.[ Did you mean “{detail}”?]",
    "„{value}“ není mezi aktéry těchto dat, takže nic nepotvrzuje.[ Nemá to být „{detail}“?]"),
  [SITNET_FINDING_UNKNOWN_CODE] = WARNING (
    "unknown code", "neznámý kód",
    "The code “{value}” is not in the vocabulary[ {detail}] and is kept as one of its own. Correct it, or add it "
    "there.",
    "Kód „{value}“ není v číselníku[ {detail}] a zůstává jako samostatný. Opravte ho, nebo ho tam doplňte."),
  [SITNET_FINDING_BAD_CHOICE] = ERROR (
    "value not offered", "nepovolená hodnota",
    "“{value}” is not one of the possible values.[ Use one of: {detail}.]",
    "„{value}“ nepatří mezi možné hodnoty.[ Použijte některou z těchto: {detail}.]"),
  [SITNET_FINDING_BAD_NUMBER] = ERROR (
    "not a number", "chybné číslo",
    "“{value}” is not a number that may stand here[ (allowed: {detail})]. Write digits only, with a point "
    "or a comma "
    "for decimals.",
    "„{value}“ není číslo, které tu může být[ (může být {detail})]. Pište jen číslo, třeba 15 nebo 1,5."),
  [SITNET_FINDING_BAD_DATE] = ERROR (
    "not a date", "chybné datum",
    "“{value}” is not a date. Write 2018-05-01, 1. 5. 2018, 2018-05 or 2018.",
    "„{value}“ není datum. Pište 2018-05-01, 1. 5. 2018, 2018-05 nebo 2018."),
  [SITNET_FINDING_BAD_AGE] = ERROR (
    "not an age", "chybný věk",
    "“{value}” is not an age. Write whole years from 0 to 150; a range such as 6–16 belongs in the column "
    "age.",
    "„{value}“ není věk. Pište celé roky od 0 do 150, ve sloupci věk i rozmezí, třeba 3–18."),
  [SITNET_FINDING_BAD_YES_NO] = ERROR (
    "neither yes nor no", "ani ano, ani ne",
    "“{value}” is neither yes nor no. Write yes or no, ano or ne, 1 or 0.",
    "„{value}“ není ano ani ne. Pište ano nebo ne, yes nebo no, 1 nebo 0."),
  [SITNET_FINDING_REVERSED_AGES] = ERROR (
    "reversed ages", "obrácený věk",
    "The youngest age is above the oldest[ ({detail})]. Exchange the two ages.",
    "Nejnižší věk je vyšší než nejvyšší[ ({detail})]. Zaměňte oba věky."),
  [SITNET_FINDING_REVERSED_DATES] = ERROR (
    "reversed dates", "obrácená data",
    "It ends before it begins[ ({detail})]. Correct one of the two dates.",
    "Končí dříve, než začíná[ ({detail})]. Opravte jedno z obou dat."),
  [SITNET_FINDING_AGES_TWICE] = ERROR (
    "ages given twice", "věk uvedený dvakrát",
    "The column “{value}” gives both ages, and there are columns for each of them too. Keep one way of the "
    "two.",
    "Sloupec „{value}“ udává oba věky a vedle něj jsou i sloupce pro každý zvlášť. Ponechte jen jeden "
    "způsob."),
  [SITNET_FINDING_SELF_TIE] = WARNING (
    "tie to itself", "vazba na sebe sama",
    "The tie leads from “{value}” to itself and is ignored. Correct one of its ends, or delete the row.",
    "Vazba vede od „{value}“ k sobě samému a nepočítá se. Opravte jeden její konec, nebo řádek smažte."),
  [SITNET_FINDING_REPEATED_TIE] = WARNING (
    "repeated tie", "opakovaná vazba",
    "Some ties stand here more than once[ ({detail} rows repeat another; this is the first)]. Each pair "
    "counts once; "
    "delete the repeats if they say nothing new.",
    "Některé vazby jsou zde víckrát[ (řádků, které opakují jiný: {detail}; toto je první)]. Každá dvojice "
    "se počítá "
    "jednou; neříkají-li opakované řádky nic nového, smažte je."),
  [SITNET_FINDING_RECIPROCAL_TIE] = WARNING (
    "tie in both directions", "vazba v obou směrech",
    "Some mutual ties are written in both directions[ ({detail} rows; this is the first)]. Each pair counts "
    "once; one row "
    "is enough, unless each end reports it.",
    "Některé vzájemné vazby jsou zapsány v obou směrech[ (řádků: {detail}; toto je první)]. Každá dvojice "
    "se počítá "
    "jednou; stačí jeden řádek, pokud ji neuvádí každá strana zvlášť."),
  [SITNET_FINDING_PARENT_LOOP] = ERROR (
    "circle of parents", "kruh nadřazených",
    "“{value}” is above itself through its parents[ ({detail})]. Correct the column parent so that no "
    "circle remains.",
    "„{value}“ je přes nadřazené nadřazeno samo sobě[ ({detail})]. Opravte sloupec parent tak, aby kruh "
    "nevznikal."),
  [SITNET_FINDING_PARENT_DEPTH] = ERROR (
    "too many levels", "příliš mnoho úrovní",
    "“{value}” has more than 64 codes above it through its parents. Correct the column parent: a few levels are enough.",
    "„{value}“ má nad sebou přes nadřazené více než 64 kódů. Opravte sloupec parent: stačí několik úrovní."),
  [SITNET_FINDING_FORMULA] = INFO (
    "text like a formula", "text podobný vzorci",
    "A spreadsheet would run this text as a formula. It is kept as plain text; change its first character "
    "if it should "
    "be harmless there too.",
    "Tabulkový program by tento text spustil jako vzorec. Zde zůstává prostým textem; má-li být neškodný i "
    "tam, změňte "
    "jeho první znak."),
  [SITNET_FINDING_REFUSED] = ERROR (
    "not taken", "nepřijato",
    "This was not taken into the data[: {detail}]. Correct the program that gives it.",
    "Toto nebylo do dat přijato[: {detail}]. Opravte program, který to předává."),
  [SITNET_FINDING_MAYBE_CLIENT_COLUMN] = WARNING (
    "column that may be about clients", "sloupec možná o klientech",
    "The column “{value}” may be about single clients. The data set holds organisations and services only: if it is, "
    "delete the column.",
    "Sloupec „{value}“ se možná týká jednotlivých klientů. Data obsahují jen organizace a služby: je-li tomu tak, "
    "sloupec smažte."),
  [SITNET_FINDING_WORD_FOR_CODE] = INFO (
    "word for a code", "slovo místo kódu",
    "“{value}” is read as the code[ “{detail}”]. Nothing need be done.",
    "„{value}“ se čte jako kód[ „{detail}“]. Není třeba nic dělat."),
  [SITNET_FINDING_TOLD_THOUGH_HIDDEN] = WARNING (
    "told though marked as suppressed", "uvedeno, ač označeno jako skryté",
    "The row is marked as suppressed, yet its number stands here and counts. Empty one of the two cells.",
    "Řádek je označen jako skrytý, jeho počet tu však stojí a počítá se. Jednu z obou buněk vyprázdněte."),
  [SITNET_FINDING_SPLIT_ID] = ERROR (
    "id that a list takes apart", "id, které se v seznamu rozpadne",
    "“{value}” is an id with | or ; in it. In a list these signs part one item from the next, so it cannot be named "
    "here. Give it an id without them, wherever it stands.",
    "„{value}“ je id, v němž je | nebo ;. Tyto znaky oddělují v seznamu jednu položku od druhé, takže ho zde nelze "
    "uvést. Změňte ho všude na id bez nich."),
  [SITNET_FINDING_BAD_TIME] = ERROR (
    "not a time", "chybný čas",
    "“{value}” is not a time of the day. Write 9:00[, or {detail}].",
    "„{value}“ není čas. Pište 9:00[ nebo {detail}]."),
  [SITNET_FINDING_REVERSED_TIMES] = ERROR (
    "reversed times", "obrácené časy",
    "The absence from “{value}”[ to “{detail}”] ends before it begins. Exchange the two.",
    "Nepřítomnost od „{value}“[ do „{detail}“] končí dříve, než začíná. Zaměňte oba údaje."),
  [SITNET_FINDING_PRIORITY_AND_RANK] = ERROR (
    "priority and rank", "priorita i pořadí",
    "The wish has both a priority and the rank {value}. Keep one of the two.",
    "Přání má prioritu i pořadí ({value}). Ponechte jen jeden z obou údajů."),
  [SITNET_FINDING_UNKNOWN_BLOCK] = ERROR (
    "unknown block", "neznámý blok",
    "“{value}” does not exist in the sheet blocks.[ Did you mean “{detail}”?] Correct the spelling, or add it there.",
    "„{value}“ v listu Bloky (blocks) není.[ Nemá to být „{detail}“?] Opravte zápis, nebo ho tam doplňte."),
};
/* clang-format on */
