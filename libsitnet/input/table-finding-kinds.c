/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The kinds of findings about tables that are no sheets as they stand, about what the caller says of them, and about
   questionnaires that have come back. */
#include "finding-kinds.h"

/* clang-format off */
const SitnetFindingText sitnet_table_finding_texts[SITNET_N_FINDING_KINDS] = {
  [SITNET_FINDING_TABLE_SHAPE] = {SITNET_SEVERITY_INFO,
    N_ ("kind of table"),
    N_ ("The table was read as[ {detail}]. If it is not that, put the name of the sheet in brackets so that it is left out.")},
  [SITNET_FINDING_COLUMNS_NOT_READ] = {SITNET_SEVERITY_INFO,
    N_ ("columns that were not read"),
    N_ ("These columns were not read[: {detail}].")},
  [SITNET_FINDING_PARTNERS_NOT_READ] = {SITNET_SEVERITY_WARNING,
    N_ ("columns beside a sheet"),
    N_ ("{value}: this was not read, because there is the sheet[ “{detail}”] for it. Move what it says there, or leave that sheet "
    "out by putting its name in brackets.")},
  [SITNET_FINDING_BAD_MARK] = {SITNET_SEVERITY_ERROR,
    N_ ("neither a cross nor a number"),
    N_ ("“{value}” says neither yes nor no. Write x or a number above 0 for yes, nothing or 0 for no.")},
  [SITNET_FINDING_NEW_PARTNERS] = {SITNET_SEVERITY_WARNING,
    N_ ("partners that are no rows"),
    N_ ("Partners that have no row of their own became actors[ ({detail} in all)]. Correct those that are misspelt, and add "
    "the others to the table to say more of them: {value}")},
  [SITNET_FINDING_MATRIX_NOT_READ] = {SITNET_SEVERITY_WARNING,
    N_ ("table of who with whom"),
    N_ ("“{value}” looks like a table of who works with whom, and was not read. If it is one, call the "
    "sheet[ “{detail}”], or say so with `sheet`.")},
  [SITNET_FINDING_TWO_COLUMNS] = {SITNET_SEVERITY_ERROR,
    N_ ("two columns for the name"),
    N_ ("Both “{value}”[ and “{detail}”] may hold the name of the organisation. Put the heading of one of them in brackets.")},
  [SITNET_FINDING_ROWS_TOGETHER] = {SITNET_SEVERITY_INFO,
    N_ ("organisation in several rows"),
    N_ ("“{value}” stands in several rows[: {detail}]. They are taken together.")},
  [SITNET_FINDING_ROWS_DIFFER] = {SITNET_SEVERITY_ERROR,
    N_ ("rows that contradict each other"),
    N_ ("“{value}” stands here, but another row of the same organisation says[ “{detail}”]. Keep one of them.")},
  [SITNET_FINDING_MATRIX_READ] = {SITNET_SEVERITY_INFO,
    N_ ("table of who with whom"),
    N_ ("The table of who works with whom was read[: {detail}].")},
  [SITNET_FINDING_UNKNOWN_TABLE] = {SITNET_SEVERITY_ERROR,
    N_ ("unknown table"),
    N_ ("The headings do not tell what “{value}” is. Name it like a sheet, such as actors or ties, or say what it is with "
    "`sheet` and what its columns are with `column`.")},
  [SITNET_FINDING_NO_QUESTIONNAIRE] = {SITNET_SEVERITY_WARNING,
    N_ ("no questionnaire"),
    N_ ("“{value}” is not one of the questionnaires that were handed out, and was not read. Its answers must be copied into "
    "one of them, or written into the data.")},
  [SITNET_FINDING_QUESTIONNAIRE_OF_NOBODY] = {SITNET_SEVERITY_ERROR,
    N_ ("questionnaire of nobody"),
    N_ ("The questionnaire is of “{value}”, and no actor of the data has that id. Take the data that it was handed out from, "
    "or take the file away.")},
  [SITNET_FINDING_QUESTIONNAIRE_TWICE] = {SITNET_SEVERITY_ERROR,
    N_ ("two questionnaires of one"),
    N_ ("“{value}” has sent two questionnaires[; the other one is {detail}]. Keep the one that holds, and take the other "
    "away.")},
  [SITNET_FINDING_QUESTIONNAIRE_WITHOUT_SHEET] = {SITNET_SEVERITY_ERROR,
    N_ ("sheet taken out of a questionnaire"),
    N_ ("The sheet “{value}” is missing, or has no headings any more. Put it back from the questionnaire that was handed "
    "out.")},
  [SITNET_FINDING_NEW_ACTOR] = {SITNET_SEVERITY_WARNING,
    N_ ("new actor"),
    N_ ("“{value}” is not among the actors, and was added to them.[ If “{detail}” is meant, write that name.] Say of a new "
    "actor where it belongs.")},
  [SITNET_FINDING_ANSWER_STRIKES_OUT] = {SITNET_SEVERITY_INFO,
    N_ ("struck out"),
    N_ ("“{value}” is struck out: it is not the word of this organisation any more. What others have said stays.")},
  [SITNET_FINDING_ANSWER_LEAVES_OUT] = {SITNET_SEVERITY_WARNING,
    N_ ("row that is there no more"),
    N_ ("“{value}” was handed out and is there no more, so it is withdrawn as if it were struck out. If it still holds, "
    "write it in again.")},
  [SITNET_FINDING_ANSWER_CORRECTS] = {SITNET_SEVERITY_INFO,
    N_ ("corrected"),
    N_ ("“{value}” takes the place of what stood here[: “{detail}”].")},
  [SITNET_FINDING_ANSWER_TWICE] = {SITNET_SEVERITY_WARNING,
    N_ ("said twice"),
    N_ ("The questionnaire says the same of “{value}” in a row above; this one was not taken.")},
  [SITNET_FINDING_HEADING_NOT_THERE] = {SITNET_SEVERITY_WARNING,
    N_ ("heading that is not there"),
    N_ ("`mapping` or `column` says what the heading “{value}” means, and no table here has it.[ Did you mean “{detail}”?] If it "
    "is of other data, nothing need be done.")},
  [SITNET_FINDING_SHEET_NOT_THERE] = {SITNET_SEVERITY_WARNING,
    N_ ("sheet that is not there"),
    N_ ("`mapping` or `sheet` says what the table “{value}” is, and no file or sheet here is called so.[ Did you mean "
    "“{detail}”?] If it is of other data, nothing need be done.")},
  [SITNET_FINDING_HEADING_GUESSED] = {SITNET_SEVERITY_INFO,
    N_ ("heading that was read"),
    N_ ("The heading “{value}” is read as[ “{detail}”]. If it is something else, put it in brackets, and the column is left out.")},
  [SITNET_FINDING_LONE_ROW] = {SITNET_SEVERITY_WARNING,
    N_ ("row that may be a note"),
    N_ ("“{value}” stands alone below an empty row, and was read as a row of the table. If it is a note, begin it with *, and "
    "it is left out; if not, remove the empty row.")},
  [SITNET_FINDING_GROUP_ROW] = {SITNET_SEVERITY_INFO,
    N_ ("heading of a group"),
    N_ ("“{value}” stands alone in its row and is a sector, so it was read as the heading of a group and not as an "
    "organisation. Nothing need be done.")},
  [SITNET_FINDING_CODED_SURVEY] = {SITNET_SEVERITY_WARNING,
    N_ ("questionnaire with codes for headings"),
    N_ ("“{value}” looks like answers to a questionnaire, and was not read: its headings are codes only[ ({detail})]. Export "
    "it again: LimeSurvey asks for the headings (choose “Full question text”) and for the responses (choose “Full answers”). Or "
    "say with `column` which one holds names and which partners.")},
  [SITNET_FINDING_TABLE_BESIDE] = {SITNET_SEVERITY_ERROR,
    N_ ("another table beside"),
    N_ ("“{value}” are headings of another table[ ({detail})] beside this one. Move it to a sheet of its own, or put its headings "
    "in brackets, and it is left out.")},
  [SITNET_FINDING_ROWS_ARE_NUMBERED] = {SITNET_SEVERITY_INFO,
    N_ ("rows as ids"),
    N_ ("There is no column of ids, so each meeting is known by the number of its row. Nothing need be done.")},
  [SITNET_FINDING_GROUP_HEADING] = {SITNET_SEVERITY_WARNING,
    N_ ("heading among the rows"),
    N_ ("“{value}” stands alone in its row and was left out as a heading of those below it. Write what it says into a column of "
    "each of them, such as sector. If it is an organisation, fill in more of its row.")},
  [SITNET_FINDING_SHEETS_JOINED] = {SITNET_SEVERITY_INFO,
    N_ ("sheets that are one table"),
    N_ ("This sheet and the sheet “{value}” are read as one table[: {detail}]. If it is something else, put its name in "
    "brackets.")},
  [SITNET_FINDING_SHEETS_OF_TIMES] = {SITNET_SEVERITY_ERROR,
    N_ ("sheets of different times"),
    N_ ("This sheet and the sheet “{value}” are of one kind[: {detail}], of different times, and each row would count twice. "
    "Put the name of the older one in brackets, or save each in a workbook of its own and compare the two.")},
  [SITNET_FINDING_NO_MARKS] = {SITNET_SEVERITY_WARNING,
    N_ ("no marks"),
    N_ ("No cell of the table of who works with whom is filled, so nobody works with anybody. Colours of cells are not read: write "
    "x or a number where two work together.")},
  [SITNET_FINDING_SHEET_NAME_UNKNOWN] = {SITNET_SEVERITY_INFO,
    N_ ("name of a sheet that says nothing"),
    N_ ("The name of this sheet is no known sector, area or year, and is not read. If its rows should keep it, add a column for "
    "it[, such as {detail}].")},
  [SITNET_FINDING_SHEET_NAME_READ] = {SITNET_SEVERITY_INFO,
    N_ ("name of a sheet"),
    N_ ("All rows of this sheet were given what its name says[: {detail}]. If that is wrong, add the column and fill it in.")},
};
/* clang-format on */
