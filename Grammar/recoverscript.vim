" Vim syntax file for RecoverScript. Generated from the vocabulary by the test
" `generatedFilesAreUpToDate`; do not edit. Copy it to ~/.vim/syntax/recoverscript.vim, and open a file with
" `:set ft=recoverscript` (the ending .rs is Rust's elsewhere).
if exists('b:current_syntax') | finish | endif
syn iskeyword @,48-57,_,-,192-255

syn match recoverPath '\<\a\k*\%(\.\k\+\)\+'
syn keyword recoverOperator and has in is known mentions not or
syn keyword recoverOperator unknown
syn keyword recoverConnector about after apology approval as at avoid because
syn keyword recoverConnector before blame blanks bullet bullets by call clarifying-question
syn keyword recoverConnector contact day days email every first-message flag follow-up-by
syn keyword recoverConnector for from goodwill-order greeting high hollow-phrases in item
syn keyword recoverConnector items link links low matching max medium meeting
syn keyword recoverConnector minimising names-complaint none of on only open-questions opener
syn keyword recoverConnector opt-out optional options otherwise owner owners prevents repeats-known
syn keyword recoverConnector required resolution review-ask says sentence sentences step steps
syn keyword recoverConnector subject success tied-to-complaint time times to uncovers understanding
syn keyword recoverConnector via weight when with within words writing
syn keyword recoverFlag account-csm all-that-apply asks asks-review blames bullets cancelled closes
syn keyword recoverFlag correct defensive discloses-limits fails fixable good harmful in-order
syn keyword recoverFlag internal legal-dispute low-is-good minimises no-remedy note-per-question opted-out prepared
syn keyword recoverFlag public-review systemic templated unconfirmed verified weak
syn keyword recoverBoolean yes no
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(about\|account-csm\|acknowledge\|actor\|after\|again\|all-that-apply\|answer\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(arr\|asks\|asks-review\|assigned\|at\|authority\|back\|because\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(before\|benchmark\|blames\|body\|breach\|bullets\|by\|cancelled\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(cause\|chance\|channel\|check\|checklist\|checkpoint\|closes\|columns\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(commit\|company\|confirm\|constraint\|contact\|context\|contract\|correct\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(costs\|cover\|customer\|debrief\|decided\|decision\|defensive\|deliver\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(discloses-limits\|discuss\|done\|drop\|effect\|employees\|ending\|escalate\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(event\|exhibit\|expect\|expects\|fails\|feedback\|fixable\|focus\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(go\|goal\|good\|goodwill\|grade\|guard\|hands-to\|harmful\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(hint\|history\|hold\|holiday\|hours\|in-order\|include\|industry\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(intensity\|internal\|issue\|language\|lasts\|legal-dispute\|limit\|low-is-good\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(message\|meter\|milestone\|milestones\|minimises\|name\|needs\|next-step\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(no-remedy\|note\|note-per-question\|objective\|offer\|opted-out\|option\|otherwise\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(owner\|owners\|paragraph\|part\|pass\|peak\|person\|phrases\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(playbook\|policy\|prepared\|prevents\|priority\|product\|promise\|public-review\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(question\|questions\|quiz\|reading-grade\|received\|relationship\|renewal\|replace\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(reveal\|review-platform\|reviewed\|route\|row\|rule\|scale\|scenario\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(schedule\|score\|section\|segment\|sender\|sends\|seniority\|shuffle\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(signal\|situation\|source\|stage\|structure\|subject\|success\|systemic\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(takes\|task\|template\|templated\|tenure\|text\|then\|to\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(tone\|topic\|touchpoint\|typical\|unconfirmed\|use\|value\|variant\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(verified\|visible-win\|weak\|weight\|when\|within\|words\|worth\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(zone\)\%(\k\)\@!'
syn match recoverNumber '\%(\k\|[.]\)\@1<![$€£¥]\?\d[0-9_]*\%(\.\d[0-9_]*\)\?\%(/10\|%\|[a-z]\+\)\?'
syn match recoverDate '\<\d\{4}-\d\d-\d\d\%([T ]\d\d:\d\d\%(:\d\d\)\?\%(Z\|[+-]\d\d:\d\d\)\?\)\?'
syn match recoverPlaceholder '{\a[^}"]*}' contained
syn match recoverEscape '\\\%(["\\nt{]\|u{\x\{1,6}}\)' contained
syn region recoverString start='"' skip='\\.' end='"\|$' contains=recoverEscape,recoverPlaceholder
syn region recoverText start='"""' skip='\\.' end='"""' contains=recoverEscape,recoverPlaceholder
syn match recoverComment '#.*$'

hi def link recoverKeyword Statement
hi def link recoverConnector Keyword
hi def link recoverOperator Operator
hi def link recoverFlag Type
hi def link recoverBoolean Boolean
hi def link recoverPath Identifier
hi def link recoverNumber Number
hi def link recoverDate Number
hi def link recoverString String
hi def link recoverText String
hi def link recoverEscape SpecialChar
hi def link recoverPlaceholder Special
hi def link recoverComment Comment

syn sync fromstart
let b:current_syntax = 'recoverscript'
