" Vim syntax file for RecoverScript. Generated from the vocabulary by the test
" `generatedFilesAreUpToDate`; do not edit.
if exists('b:current_syntax') | finish | endif
syn iskeyword @,48-57,_,-,192-255

syn match recoverPath '\<\a\k*\%(\.\k\+\)\+'
syn keyword recoverOperator and has in is known mentions not or
syn keyword recoverOperator unknown
syn keyword recoverConnector about after apology approval as at avoid because
syn keyword recoverConnector before blame blanks bullet bullets by call clarifying-question
syn keyword recoverConnector contact day days email every first-message flag follow-up-by
syn keyword recoverConnector for from goodwill-order greeting high hollow-phrases in item
syn keyword recoverConnector items leaks link links low matching max medium
syn keyword recoverConnector meeting minimising names-complaint none of on only open-questions
syn keyword recoverConnector opener opt-out optional options otherwise owner owners prevents
syn keyword recoverConnector repeats-known required resolution review-ask says sentence sentences step
syn keyword recoverConnector steps subject success tied-to-complaint time times to uncovers
syn keyword recoverConnector understanding via weight when with within words writing
syn keyword recoverFlag account-csm all-that-apply asks asks-review blames bullets cancelled closes
syn keyword recoverFlag correct defensive discloses-limits fails fixable good harmful in-order
syn keyword recoverFlag internal legal-dispute low-is-good minimises no-remedy note-per-question opted-out prepared
syn keyword recoverFlag public-review systemic templated unconfirmed verified weak
syn keyword recoverBoolean yes no
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(about\|account-csm\|acknowledge\|actor\|after\|again\|all-that-apply\|answer\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(arr\|asks\|asks-review\|assigned\|at\|authority\|back\|because\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(before\|benchmark\|blames\|body\|breach\|bullets\|by\|cancelled\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(cause\|chance\|channel\|check\|checklist\|checkpoint\|closes\|columns\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(commit\|company\|concept\|confirm\|constraint\|contact\|context\|contract\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(correct\|costs\|cover\|customer\|debrief\|decided\|decision\|defensive\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(deliver\|discloses-limits\|discuss\|done\|drop\|effect\|employees\|ending\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(escalate\|event\|exhibit\|expect\|expects\|fails\|feedback\|fixable\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(focus\|go\|goal\|good\|goodwill\|grade\|guard\|hands-to\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(harmful\|hint\|history\|hold\|holiday\|hours\|in-order\|include\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(industry\|intensity\|internal\|issue\|language\|lasts\|legal-dispute\|like\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(limit\|low-is-good\|message\|meter\|milestone\|milestones\|minimises\|name\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(needs\|next-step\|no-remedy\|note\|note-per-question\|objective\|offer\|opted-out\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(option\|otherwise\|owner\|owners\|paragraph\|part\|pass\|peak\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(person\|phrases\|playbook\|policy\|prepared\|prevents\|priority\|product\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(promise\|public-review\|question\|questions\|quiz\|reading-grade\|received\|relationship\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(renewal\|replace\|reveal\|review-platform\|reviewed\|route\|row\|rule\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(scale\|scenario\|schedule\|score\|section\|segment\|sender\|sends\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(seniority\|shuffle\|signal\|situation\|source\|stage\|structure\|subject\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(success\|systemic\|takes\|task\|template\|templated\|tenure\|text\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(then\|to\|tone\|topic\|touchpoint\|typical\|unconfirmed\|unlike\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(use\|value\|variant\|verified\|visible-win\|weak\|weight\|when\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(within\|words\|worth\|zone\)\%(\k\)\@!'
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
