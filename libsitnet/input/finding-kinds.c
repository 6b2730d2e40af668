/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The kinds of findings: how grave each one is, and the message that says what to do. */
#include "finding-kinds.h"

#include "message.h"

#define ERROR(title, message)                                                                                          \
  {                                                                                                                    \
    SITNET_SEVERITY_ERROR, title, message                                                                              \
  }
#define WARNING(title, message)                                                                                        \
  {                                                                                                                    \
    SITNET_SEVERITY_WARNING, title, message                                                                            \
  }
#define INFO(title, message)                                                                                           \
  {                                                                                                                    \
    SITNET_SEVERITY_INFO, title, message                                                                               \
  }

/* clang-format off */
const SitnetFindingText sitnet_finding_texts[SITNET_N_FINDING_KINDS] = {
  [SITNET_FINDING_NO_ROWS] = INFO (
    N_ ("no rows"),
    N_ ("There is a header and nothing below it. Fill in rows, or leave the sheet out.")),
  [SITNET_FINDING_EMPTY_FILE] = ERROR (
    N_ ("empty file"),
    N_ ("The file is empty. Give it a header row, or take the file away.")),
  [SITNET_FINDING_MISSING_SHEET] = ERROR (
    N_ ("missing sheet"),
    N_ ("The sheet “{value}” is missing. Add a file {value}.csv, or a sheet of that name to the workbook, with at least "
    "the column id.")),
  [SITNET_FINDING_UNKNOWN_SHEET] = INFO (
    N_ ("unknown sheet"),
    N_ ("“{value}” is none of the known sheets and was not read.[ Did you mean “{detail}”?] Rename it if it "
    "should be.")),
  [SITNET_FINDING_DAMAGED_SHEET] = ERROR (
    N_ ("damaged sheet"),
    N_ ("The sheet could not be read to its end[: {detail}].")),
  [SITNET_FINDING_TWO_SHEETS] = ERROR (
    N_ ("two sheets for one"),
    N_ ("This sheet and the sheet “{value}” are of one kind[: {detail}]. Put their rows into one, or the name of "
    "one of them in brackets so that it is left out.")),
  [SITNET_FINDING_KNOWN_BY_HEADERS] = INFO (
    N_ ("known by its headings"),
    N_ ("What the sheet is was told from its headings[: {detail}]. If it is not that, put its name in brackets.")),
  [SITNET_FINDING_LINES_ABOVE] = INFO (
    N_ ("lines above the headings"),
    N_ ("What stands above the headings was not read[ (rows: {detail})].")),
  [SITNET_FINDING_TEXT_WITHOUT_HEADING] = INFO (
    N_ ("text without a heading"),
    N_ ("Column {value} has no heading, so what stands in it was not read[ (cells: {detail})].")),
  [SITNET_FINDING_HIDDEN_SHEET] = INFO (
    N_ ("hidden sheet"),
    N_ ("The sheet is hidden, and was read all the same.")),
  [SITNET_FINDING_HIDDEN_COLUMNS] = INFO (
    N_ ("hidden columns"),
    N_ ("Hidden columns were read all the same[: {detail}].")),
  [SITNET_FINDING_HIDDEN_ROWS] = INFO (
    N_ ("hidden rows"),
    N_ ("Hidden rows, also those that a filter hides, were read all the same[ ({detail} in all)].")),
  [SITNET_FINDING_MERGED_CELLS] = INFO (
    N_ ("merged cells"),
    N_ ("What stands in a cell that is merged over several rows counts in each of them[ ({detail} such cells)].")),
  [SITNET_FINDING_MERGED_NUMBER] = ERROR (
    N_ ("merged number"),
    N_ ("The number {value} stands in a cell that is merged over several rows[ ({detail})]. It may be meant for "
    "each of them or for all together: split the cell and write a number into each row.")),
  [SITNET_FINDING_NO_VALUE] = WARNING (
    N_ ("formula without a result"),
    N_ ("The file does not hold what this formula gives, so the cell counts as empty. Open the workbook in a "
    "spreadsheet program, save it and read it again.")),
  [SITNET_FINDING_ERROR_VALUE] = WARNING (
    N_ ("formula with an error"),
    N_ ("The formula here gives {value}, so the cell counts as empty. Correct the formula, or write the value "
    "itself.")),
  [SITNET_FINDING_MISSING_COLUMN] = ERROR (
    N_ ("missing column"),
    N_ ("The column “{value}” is missing.[ Perhaps it is “{detail}”?] Add it to the header row, or correct its spelling.")),
  [SITNET_FINDING_DOUBLED_COLUMN] = ERROR (
    N_ ("doubled column"),
    N_ ("The column “{value}” is there twice, perhaps under two names. Keep one of them.")),
  [SITNET_FINDING_UNKNOWN_COLUMN] = INFO (
    N_ ("unknown column"),
    N_ ("The column “{value}” is not known. It is kept, but nothing is computed from it.")),
  [SITNET_FINDING_CLIENT_COLUMN] = ERROR (
    N_ ("column about a client"),
    N_ ("The column “{value}” is about a client. The data set holds organisations and services only: delete the "
    "column.")),
  [SITNET_FINDING_BIRTH_NUMBER] = ERROR (
    N_ ("birth number"),
    N_ ("This is a birth number. The data set must hold nothing about clients: delete it.")),
  [SITNET_FINDING_MAYBE_BIRTH_NUMBER] = WARNING (
    N_ ("possible birth number"),
    N_ ("Something here looks like a birth number. If it is one, delete it; if not, nothing need be done.")),
  [SITNET_FINDING_EMPTY_ROW] = WARNING (
    N_ ("empty row"),
    N_ ("Rows without any text were skipped[ ({detail} in all)]. They can be deleted.")),
  [SITNET_FINDING_RAGGED_ROW] = ERROR (
    N_ ("wrong number of cells"),
    N_ ("The row does not fit the header[ ({detail})]. Look for a comma, semicolon or tab "
    "that stands "
    "in a text without quotes, or for a cell that is missing.")),
  [SITNET_FINDING_QUOTE] = ERROR (
    N_ ("broken quotes"),
    N_ ("The quotes are broken here[: {detail}]. The sheet was not read any further. Close the quote, or double "
    "it inside "
    "a text.")),
  [SITNET_FINDING_NUL] = ERROR (
    N_ ("zero byte"),
    N_ ("The text has a zero byte in it, so it is no plain text. Save the sheet again as CSV in UTF-8.")),
  [SITNET_FINDING_ENCODING] = ERROR (
    N_ ("unreadable letters"),
    N_ ("These letters are neither UTF-8 nor Windows-1250[ ({detail})]. Save the sheet again as CSV in UTF-8.")),
  [SITNET_FINDING_WINDOWS_1250] = WARNING (
    N_ ("older encoding"),
    N_ ("The file is not in UTF-8 and was read as Windows-1250. Check the letters with diacritics, or save it "
    "in UTF-8.")),
  [SITNET_FINDING_DAMAGED_LETTERS] = WARNING (
    N_ ("damaged letters"),
    N_ ("The letters seem to be damaged[: {detail}]. Correct them, or save the sheet in UTF-8 again where they are "
    "still whole.")),
  [SITNET_FINDING_TOO_LARGE] = ERROR (
    N_ ("too large"),
    N_ ("This is more than can be read[: {detail}]. Divide the data, or look for a mistake such as an open "
    "quote.")),
  [SITNET_FINDING_UNREADABLE] = ERROR (
    N_ ("unreadable"),
    N_ ("The file was not read[: {detail}]. Put one that can be read in its place, or take it away.")),
  [SITNET_FINDING_EMPTY_CELL] = ERROR (
    N_ ("empty cell"),
    N_ ("The cell must not be empty[: “{detail}” is needed in every row]. Fill it in, or delete the row.")),
  [SITNET_FINDING_EMPTY_NAME] = WARNING (
    N_ ("empty name"),
    N_ ("The name is empty, so the id is shown in its place. Fill in a name.")),
  [SITNET_FINDING_EMPTY_SECTOR] = INFO (
    N_ ("empty sector"),
    N_ ("There are actors without a sector[ ({detail} in all)]. They stand in no count by sector; fill it in if "
    "it is known.")),
  [SITNET_FINDING_ACTOR_WITHOUT_AREA] = WARNING (
    N_ ("actor without an area"),
    N_ ("The actor has no area, though others do. Where one area is looked at it is left out, unless a service brings it "
    "in; its services that name no area serve none. Fill in its area.")),
  [SITNET_FINDING_SERVICE_WITHOUT_AREA] = WARNING (
    N_ ("service without an area"),
    N_ ("The service names no area, and its actor has none: it serves no area, only what is asked without one. Fill in its "
    "areas, or * for everywhere.")),
  [SITNET_FINDING_DEMAND_WITHOUT_AREA] = WARNING (
    N_ ("demand without an area"),
    N_ ("The demand has no area. Only services for everywhere (*) or without an area can serve it, and where one area is "
    "looked at it is left out. Fill in its area.")),
  [SITNET_FINDING_ONLY_AREA] = WARNING (
    N_ ("the only area"),
    N_ ("No area is given here[: it is taken to be “{detail}”, the only one in the data]. Fill it in if that is right; if "
    "not, list all areas in the sheet areas.")),
  [SITNET_FINDING_DUPLICATE_ID] = ERROR (
    N_ ("duplicate id"),
    N_ ("“{value}” is already taken[ by row {detail}]. Give this row an id of its own, or delete it.")),
  [SITNET_FINDING_CASE_ID] = WARNING (
    N_ ("ids that differ by case"),
    N_ ("“{value}” differs[ from “{detail}”] only by case or diacritics; they are two different ones. If "
    "they are "
    "the same, spell them alike.")),
  [SITNET_FINDING_UNKNOWN_REFERENCE] = ERROR (
    N_ ("unknown reference"),
    N_ ("“{value}” does not exist in the sheet actors.[ Did you mean “{detail}”?] Correct the spelling, or add it "
    "there.")),
  [SITNET_FINDING_UNKNOWN_AREA] = ERROR (
    N_ ("unknown area"),
    N_ ("“{value}” does not exist in the sheet areas.[ Did you mean “{detail}”?] Correct the spelling, or add it "
    "there.")),
  [SITNET_FINDING_UNKNOWN_REPORTER] = WARNING (
    N_ ("unknown reporter"),
    N_ ("“{value}” is no actor of this data set, so it confirms nothing.[ Did you mean “{detail}”?]")),
  [SITNET_FINDING_UNKNOWN_CODE] = WARNING (
    N_ ("unknown code"),
    N_ ("The code “{value}” is not in the vocabulary[ {detail}] and is kept as one of its own. Correct it, or add it "
    "there.")),
  [SITNET_FINDING_BAD_CHOICE] = ERROR (
    N_ ("value not offered"),
    N_ ("“{value}” is not one of the possible values.[ Use one of: {detail}.]")),
  [SITNET_FINDING_BAD_NUMBER] = ERROR (
    N_ ("not a number"),
    N_ ("“{value}” is not a number that may stand here[ (allowed: {detail})]. Write digits only, with a point "
    "or a comma "
    "for decimals.")),
  [SITNET_FINDING_BAD_DATE] = ERROR (
    N_ ("not a date"),
    N_ ("“{value}” is not a date. Write 2018-05-01, 1. 5. 2018, 2018-05 or 2018.")),
  [SITNET_FINDING_BAD_AGE] = ERROR (
    N_ ("not an age"),
    N_ ("“{value}” is not an age. Write whole years from 0 to 150; a range such as 6–16 belongs in the column "
    "age.")),
  [SITNET_FINDING_BAD_YES_NO] = ERROR (
    N_ ("neither yes nor no"),
    N_ ("“{value}” is neither yes nor no. Write yes or no, ano or ne, 1 or 0.")),
  [SITNET_FINDING_REVERSED_AGES] = ERROR (
    N_ ("reversed ages"),
    N_ ("The youngest age is above the oldest[ ({detail})]. Exchange the two ages.")),
  [SITNET_FINDING_REVERSED_DATES] = ERROR (
    N_ ("reversed dates"),
    N_ ("It ends before it begins[ ({detail})]. Correct one of the two dates.")),
  [SITNET_FINDING_AGES_TWICE] = ERROR (
    N_ ("ages given twice"),
    N_ ("The column “{value}” gives both ages, and there are columns for each of them too. Keep one way of the "
    "two.")),
  [SITNET_FINDING_SELF_TIE] = WARNING (
    N_ ("tie to itself"),
    N_ ("The tie leads from “{value}” to itself and is ignored. Correct one of its ends, or delete the row.")),
  [SITNET_FINDING_REPEATED_TIE] = WARNING (
    N_ ("repeated tie"),
    N_ ("Some ties stand here more than once[ ({detail} rows repeat another; this is the first)]. Each pair "
    "counts once; "
    "delete the repeats if they say nothing new.")),
  [SITNET_FINDING_RECIPROCAL_TIE] = WARNING (
    N_ ("tie in both directions"),
    N_ ("Some mutual ties are written in both directions[ ({detail} rows; this is the first)]. Each pair counts "
    "once; one row "
    "is enough, unless each end reports it.")),
  [SITNET_FINDING_PARENT_LOOP] = ERROR (
    N_ ("circle of parents"),
    N_ ("“{value}” is above itself through its parents[ ({detail})]. Correct the column parent so that no "
    "circle remains.")),
  [SITNET_FINDING_PARENT_DEPTH] = ERROR (
    N_ ("too many levels"),
    N_ ("“{value}” has more than 64 codes above it through its parents. Correct the column parent: a few levels are enough.")),
  [SITNET_FINDING_FORMULA] = INFO (
    N_ ("text like a formula"),
    N_ ("A spreadsheet would run this text as a formula. It is kept as plain text; change its first character "
    "if it should "
    "be harmless there too.")),
  [SITNET_FINDING_REFUSED] = ERROR (
    N_ ("not taken"),
    N_ ("This was not taken into the data[: {detail}]. Correct the program that gives it.")),
  [SITNET_FINDING_MAYBE_CLIENT_COLUMN] = WARNING (
    N_ ("column that may be about clients"),
    N_ ("The column “{value}” may be about single clients. The data set holds organisations and services only: if it is, "
    "delete the column.")),
  [SITNET_FINDING_WORD_FOR_CODE] = INFO (
    N_ ("word for a code"),
    N_ ("“{value}” is read as[ {detail}]. Nothing need be done.")),
  [SITNET_FINDING_TOLD_THOUGH_HIDDEN] = WARNING (
    N_ ("given though marked as suppressed"),
    N_ ("The row is marked as suppressed, yet its number stands here and counts. Empty one of the two cells.")),
  [SITNET_FINDING_SPLIT_ID] = ERROR (
    N_ ("id that a list takes apart"),
    N_ ("“{value}” is an id with | or ; in it. In a list these signs part one item from the next, so it cannot be named "
    "here. Give it an id without them, wherever it stands.")),
  [SITNET_FINDING_BAD_TIME] = ERROR (
    N_ ("not a time"),
    N_ ("“{value}” is not a time of the day. Write 9:00[, or {detail}].")),
  [SITNET_FINDING_REVERSED_TIMES] = ERROR (
    N_ ("reversed times"),
    N_ ("The absence from “{value}”[ to “{detail}”] ends before it begins. Exchange the two.")),
  [SITNET_FINDING_PRIORITY_AND_RANK] = ERROR (
    N_ ("priority and rank"),
    N_ ("The wish has both a priority and the rank {value}. Keep one of the two.")),
  [SITNET_FINDING_UNKNOWN_BLOCK] = ERROR (
    N_ ("unknown block"),
    N_ ("“{value}” does not exist in the sheet blocks.[ Did you mean “{detail}”?] Correct the spelling, or add it there.")),
  [SITNET_FINDING_UNKNOWN_WORD] = INFO (
    N_ ("word for unknown"),
    N_ ("“{value}” is read as not known: the cell counts as empty. Nothing need be done.")),
  [SITNET_FINDING_UNKNOWN_WORD_NEEDED] = ERROR (
    N_ ("unknown where something is needed"),
    N_ ("“{value}” says that it is not known[, but “{detail}” is needed in every row]. Fill it in, or delete the row.")),
  [SITNET_FINDING_TWO_NUMBERS] = ERROR (
    N_ ("number with two readings"),
    N_ ("“{value}” can be read in two ways[: {detail}]. Write the number of people without a sign between the digits.")),
  [SITNET_FINDING_FRACTION] = WARNING (
    N_ ("fraction of people"),
    N_ ("“{value}” counts people, yet it is no whole number. It is taken as it is; correct it if it is a slip.")),
  [SITNET_FINDING_NUMBER_TAKEN] = WARNING (
    N_ ("number taken out of a text"),
    N_ ("Of “{value}” only the number counts[: {detail}]. Write the number alone, and the rest as a note.")),
  [SITNET_FINDING_TWO_DATES] = ERROR (
    N_ ("date with two readings"),
    N_ ("“{value}” can be read in two ways[: {detail}]. Write the date with the year first, such as 2018-05-01.")),
  [SITNET_FINDING_SERIAL_DATE] = ERROR (
    N_ ("date shown as a number"),
    N_ ("“{value}” is no date, but it may be one that a spreadsheet shows as a number of days[: {detail}]. Give the column "
    "the format of a date there, and save it again.")),
  [SITNET_FINDING_DATE_READ] = INFO (
    N_ ("date that was completed"),
    N_ ("“{value}” is read[ as {detail}]. Write it so if it is right.")),
  [SITNET_FINDING_AGES_OF_DATE] = ERROR (
    N_ ("ages that became a date"),
    N_ ("A spreadsheet seems to have made a date of these ages, and shows “{value}”.[ Was it {detail}?] Give the column the "
    "format of text there, and write the ages anew.")),
  [SITNET_FINDING_BAD_AGES] = ERROR (
    N_ ("no range of ages"),
    N_ ("“{value}” is no range of ages. Write whole years, such as 6–16, 15+ or 6.")),
  [SITNET_FINDING_NO_UPPER_AGE] = INFO (
    N_ ("no upper age"),
    N_ ("“{value}” is read as without an upper age. Nothing need be done.")),
  [SITNET_FINDING_NAME_FOR_ID] = INFO (
    N_ ("names for ids"),
    N_ ("Names stand here in the place of ids, the first is “{value}”; each was read as the one that is called so[ "
    "(cells: {detail})]. Nothing need be done.")),
  [SITNET_FINDING_OTHER_DIACRITICS] = WARNING (
    N_ ("other diacritics"),
    N_ ("“{value}” is read as[ “{detail}”], though the diacritics differ. Correct one of them, or give it another name if "
    "another one is meant.")),
  [SITNET_FINDING_SEVERAL_OF_NAME] = ERROR (
    N_ ("name of several"),
    N_ ("“{value}” may mean several[: {detail}]. Write the id of the one that is meant.")),
  [SITNET_FINDING_UNKNOWN_LIST] = ERROR (
    N_ ("unknown in a list"),
    N_ ("“{value}” does not exist[ in the sheet {detail}], nor does each of its parts. Put | between them if several are "
    "meant, and correct what is misspelt.")),
  [SITNET_FINDING_NEW_ACTORS] = WARNING (
    N_ ("actors without a sheet"),
    N_ ("There is no sheet actors, so the actors are those that the other sheets name[ ({detail} in all)]. Add the sheet to "
    "say more of them: sectors, areas, and who is the same under two names.")),
  [SITNET_FINDING_NAME_IS_ID] = INFO (
    N_ ("names as ids"),
    N_ ("There is no column of ids, so each row is known by its name in the column “{value}”. Nothing need be done.")),
  [SITNET_FINDING_UNKNOWN_CODES] = WARNING (
    N_ ("unknown codes"),
    N_ ("“{value}” is not in the vocabulary[ {detail}], nor is each of its parts, so it is kept as one code of its own. Put | "
    "between them if several are meant, and correct what is misspelt.")),
  [SITNET_FINDING_ALIKE_AREAS] = WARNING (
    N_ ("areas that are spelt differently"),
    N_ ("The area “{value}” differs[ from “{detail}”] only by case or diacritics. They are two areas: services in one do not "
    "serve demands in the other. If they are one, spell them alike.")),
  [SITNET_FINDING_ALIKE_CODES] = WARNING (
    N_ ("codes that are spelt differently"),
    N_ ("The code “{value}” differs[ from “{detail}”] only by case or diacritics. They are two codes and are counted apart. If "
    "they are one, spell them alike.")),
  [SITNET_FINDING_ALIKE_NAMES] = WARNING (
    N_ ("actors of the same name"),
    N_ ("“{value}” is called the same as another actor, or nearly[: {detail}]. They are two: what is said of one does not "
    "count for the other. If they are one, keep one row; if not, let their names differ.")),
  [SITNET_FINDING_NOBODY_IN_AREA] = WARNING (
    N_ ("demand where nobody is"),
    N_ ("No actor is in the area “{value}” and no service names it, so only services for everywhere (*) can serve demands "
    "there. Correct the area, or add who works in it.")),
  [SITNET_FINDING_DOUBTFUL_HEADING] = ERROR (
    N_ ("two headings in one column"),
    N_ ("Two rows of headings do not fit together: “{value}” stands[ under “{detail}”]. Write one heading for the column, "
    "in one row.")),
  [SITNET_FINDING_TOTAL_ROW] = WARNING (
    N_ ("row of totals"),
    N_ ("The row “{value}” is a total and was left out. If it is a row like the others, give it another name.")),
  [SITNET_FINDING_COMMENT_ROWS] = INFO (
    N_ ("rows of comments"),
    N_ ("Rows that begin with # are comments and were left out[ ({detail} in all)].")),
  [SITNET_FINDING_TAG_ROW] = INFO (
    N_ ("row of tags"),
    N_ ("The row of HXL tags (“{value}”) was left out. Nothing need be done.")),
  [SITNET_FINDING_QUESTION_ROW] = INFO (
    N_ ("row of questions"),
    N_ ("The row holds the questions of a survey (“{value}”) and was left out. Nothing need be done.")),
  [SITNET_FINDING_SECOND_TABLE] = ERROR (
    N_ ("second table"),
    N_ ("Below an empty row another table begins[; it was not read (rows: {detail})]. Move it to a sheet of its own.")),
  [SITNET_FINDING_READ_AS] = INFO (
    N_ ("word that was read"),
    N_ ("“{value}” is read as[ {detail}]. Nothing need be done.")),
  [SITNET_FINDING_TABLE_SHAPE] = INFO (
    N_ ("kind of table"),
    N_ ("The table was read as[ {detail}]. If it is not that, put the name of the sheet in brackets so that it is left out.")),
  [SITNET_FINDING_COLUMNS_NOT_READ] = INFO (
    N_ ("columns that were not read"),
    N_ ("These columns were not read[: {detail}].")),
  [SITNET_FINDING_PARTNERS_NOT_READ] = WARNING (
    N_ ("columns beside a sheet"),
    N_ ("{value}: this was not read, because there is the sheet[ “{detail}”] for it. Move what it says there, or leave that sheet "
    "out by putting its name in brackets.")),
  [SITNET_FINDING_BAD_MARK] = ERROR (
    N_ ("neither a cross nor a number"),
    N_ ("“{value}” says neither yes nor no. Write x or a number above 0 for yes, nothing or 0 for no.")),
  [SITNET_FINDING_NEW_PARTNERS] = WARNING (
    N_ ("partners that are no rows"),
    N_ ("Partners that have no row of their own became actors[ ({detail} in all)]. Correct those that are misspelt, and add "
    "the others to the table to say more of them: {value}")),
  [SITNET_FINDING_MATRIX_NOT_READ] = WARNING (
    N_ ("table of who with whom"),
    N_ ("“{value}” looks like a table of who works with whom, and was not read. If it is one, call the "
    "sheet[ “{detail}”], or say so with the option “sheet”.")),
  [SITNET_FINDING_TWO_COLUMNS] = ERROR (
    N_ ("two columns for the name"),
    N_ ("Both “{value}”[ and “{detail}”] may hold the name of the organisation. Put the heading of one of them in brackets.")),
  [SITNET_FINDING_ROWS_TOGETHER] = INFO (
    N_ ("organisation in several rows"),
    N_ ("“{value}” stands in several rows[: {detail}]. They are taken together.")),
  [SITNET_FINDING_ROWS_DIFFER] = ERROR (
    N_ ("rows that contradict each other"),
    N_ ("“{value}” stands here, but another row of the same organisation says[ “{detail}”]. Keep one of them.")),
  [SITNET_FINDING_MATRIX_READ] = INFO (
    N_ ("table of who with whom"),
    N_ ("The table of who works with whom was read[: {detail}].")),
  [SITNET_FINDING_UNKNOWN_TABLE] = ERROR (
    N_ ("unknown table"),
    N_ ("The headings do not tell what “{value}” is. Name it like a sheet, such as actors or ties, or say what it is with the "
    "option “sheet” and what its columns are with the option “column”.")),
  [SITNET_FINDING_ACTOR_AND_NAME_ARE_ID] = INFO (
    N_ ("actors and names as ids"),
    N_ ("There is no column of ids, so each service is known by its actor and its name in the column “{value}”. Nothing need "
    "be done.")),
  [SITNET_FINDING_SERVICE_TWICE] = ERROR (
    N_ ("service twice"),
    N_ ("This actor offers “{value}” in two rows[; the first is row {detail}]. Give them different names, or make one row of "
    "them.")),
  [SITNET_FINDING_ROWS_APART] = INFO (
    N_ ("empty row above totals or notes"),
    N_ ("Rows without any text that set totals or a note apart were skipped[ ({detail} in all)]. Nothing need be done.")),
  [SITNET_FINDING_FOOTNOTES] = INFO (
    N_ ("note below the table"),
    N_ ("“{value}” below the table is a note, and was not read[ (rows: {detail})].")),
  [SITNET_FINDING_NO_QUESTIONNAIRE] = WARNING (
    N_ ("no questionnaire"),
    N_ ("“{value}” is not one of the questionnaires that were handed out, and was not read. Its answers must be copied into "
    "one of them, or written into the data.")),
  [SITNET_FINDING_QUESTIONNAIRE_OF_NOBODY] = ERROR (
    N_ ("questionnaire of nobody"),
    N_ ("The questionnaire is of “{value}”, and no actor of the data has that id. Take the data that it was handed out from, "
    "or take the file away.")),
  [SITNET_FINDING_QUESTIONNAIRE_TWICE] = ERROR (
    N_ ("two questionnaires of one"),
    N_ ("“{value}” has sent two questionnaires[; the other one is {detail}]. Keep the one that holds, and take the other "
    "away.")),
  [SITNET_FINDING_QUESTIONNAIRE_WITHOUT_SHEET] = ERROR (
    N_ ("sheet taken out of a questionnaire"),
    N_ ("The sheet “{value}” is missing, or has no headings any more. Put it back from the questionnaire that was handed "
    "out.")),
  [SITNET_FINDING_NEW_ACTOR] = WARNING (
    N_ ("new actor"),
    N_ ("“{value}” is not among the actors, and was added to them.[ If “{detail}” is meant, write that name.] Say of a new "
    "actor where it belongs.")),
  [SITNET_FINDING_ANSWER_STRIKES_OUT] = INFO (
    N_ ("struck out"),
    N_ ("“{value}” is struck out: it is not the word of this organisation any more. What others have said stays.")),
  [SITNET_FINDING_ANSWER_LEAVES_OUT] = WARNING (
    N_ ("row that is there no more"),
    N_ ("“{value}” was handed out and is there no more, so it is withdrawn as if it were struck out. If it still holds, "
    "write it in again.")),
  [SITNET_FINDING_ANSWER_CORRECTS] = INFO (
    N_ ("corrected"),
    N_ ("“{value}” takes the place of what stood here[: “{detail}”].")),
  [SITNET_FINDING_ANSWER_TWICE] = WARNING (
    N_ ("said twice"),
    N_ ("The questionnaire says the same of “{value}” in a row above; this one was not taken.")),
  [SITNET_FINDING_BAD_COLOUR] = WARNING (
    N_ ("no colour"),
    N_ ("“{value}” is no colour; maps draw the sector in its usual one. Write # and six hexadecimal digits, such as #F2A98C.")),
  [SITNET_FINDING_BAD_SHAPE] = WARNING (
    N_ ("no shape"),
    N_ ("“{value}” is no shape for maps; the sector gets its usual one[. Choose one of {detail}].")),
  [SITNET_FINDING_HEADING_GUESSED] = INFO (
    N_ ("heading that was read"),
    N_ ("The heading “{value}” is read as[ “{detail}”]. If it is something else, put it in brackets, and the column is left out.")),
  [SITNET_FINDING_LONE_ROW] = WARNING (
    N_ ("row that may be a note"),
    N_ ("“{value}” stands alone below an empty row, and was read as a row of the table. If it is a note, begin it with *, and "
    "it is left out; if not, remove the empty row.")),
  [SITNET_FINDING_TWO_AGES] = ERROR (
    N_ ("age with two readings"),
    N_ ("“{value}” can be read in two ways[: {detail}]. Write the ages with a sign, such as 15+ or 0–14.")),
  [SITNET_FINDING_GROUP_ROW] = INFO (
    N_ ("heading of a group"),
    N_ ("“{value}” stands alone in its row and is a sector, so it was read as the heading of a group and not as an "
    "organisation. Nothing need be done.")),
  [SITNET_FINDING_CODED_SURVEY] = WARNING (
    N_ ("questionnaire with codes for headings"),
    N_ ("“{value}” looks like answers to a questionnaire, and was not read: its headings are codes only[ ({detail})]. Export it "
    "again with the full text of the questions, or say with the option “column” which one holds names and which partners.")),
  [SITNET_FINDING_TABLE_BESIDE] = ERROR (
    N_ ("another table beside"),
    N_ ("“{value}” are headings of another table[ ({detail})] beside this one. Move it to a sheet of its own, or put its headings "
    "in brackets, and it is left out.")),
  [SITNET_FINDING_ROWS_ARE_NUMBERED] = INFO (
    N_ ("rows as ids"),
    N_ ("There is no column of ids, so each meeting is known by the number of its row. Nothing need be done.")),
  [SITNET_FINDING_GROUP_HEADING] = WARNING (
    N_ ("heading among the rows"),
    N_ ("“{value}” stands alone in its row and was left out as a heading of those below it. Write what it says into a column of "
    "each of them, such as sector. If it is an organisation, fill in more of its row.")),
};
/* clang-format on */
