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
syn keyword recoverConnector opt-out optional otherwise owner owners prevents repeats-known required
syn keyword recoverConnector resolution review-ask says sentence sentences step steps subject
syn keyword recoverConnector success tied-to-complaint time times to uncovers understanding via
syn keyword recoverConnector weight when with within words writing
syn keyword recoverFlag account-csm all-that-apply asks asks-review blames bullets cancelled correct
syn keyword recoverFlag defensive discloses-limits fixable in-order internal legal-dispute low-is-good minimises
syn keyword recoverFlag no-remedy note-per-question opted-out prepared public-review systemic templated unconfirmed
syn keyword recoverFlag verified
syn keyword recoverBoolean yes no
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(about\|account-csm\|acknowledge\|actor\|after\|again\|all-that-apply\|answer\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(arr\|asks\|asks-review\|assigned\|at\|authority\|back\|because\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(before\|benchmark\|blames\|body\|breach\|bullets\|by\|cancelled\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(cause\|chance\|channel\|check\|checklist\|checkpoint\|closes\|columns\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(commit\|company\|confirm\|constraint\|contact\|context\|contract\|correct\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(costs\|cover\|customer\|debrief\|decided\|decision\|defensive\|deliver\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(discloses-limits\|discuss\|done\|drop\|effect\|employees\|ending\|escalate\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(event\|exhibit\|expect\|expects\|feedback\|fixable\|focus\|go\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(goal\|goodwill\|grade\|guard\|hands-to\|hint\|history\|hold\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(holiday\|hours\|in-order\|include\|industry\|intensity\|internal\|issue\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(language\|lasts\|legal-dispute\|limit\|low-is-good\|message\|meter\|milestone\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(milestones\|minimises\|name\|needs\|next-step\|no-remedy\|note\|note-per-question\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(objective\|offer\|opted-out\|option\|otherwise\|owner\|owners\|paragraph\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(part\|pass\|peak\|person\|phrases\|playbook\|policy\|prepared\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(prevents\|priority\|product\|promise\|public-review\|question\|questions\|quiz\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(reading-grade\|received\|relationship\|renewal\|replace\|reveal\|review-platform\|reviewed\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(route\|row\|rule\|scale\|scenario\|schedule\|score\|section\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(segment\|sender\|sends\|seniority\|signal\|situation\|source\|stage\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(structure\|subject\|success\|systemic\|takes\|task\|template\|templated\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(tenure\|text\|then\|to\|tone\|topic\|touchpoint\|typical\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(unconfirmed\|use\|value\|variant\|verified\|visible-win\|weight\|when\)\%(\k\)\@!'
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
