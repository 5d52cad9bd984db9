" Vim syntax file for RecoverScript. Generated from the vocabulary by the test
" `generatedFilesAreUpToDate`; do not edit. Copy it to ~/.vim/syntax/recoverscript.vim, and open a file with
" `:set ft=recoverscript` (the ending .rs is Rust's elsewhere).
if exists('b:current_syntax') | finish | endif
syn iskeyword @,48-57,_,-,192-255

syn match recoverPath '\<\a\k*\%(\.\k\+\)\+'
syn keyword recoverOperator and has in is known mentions not or
syn keyword recoverOperator unknown
syn keyword recoverConnector about after approval as at avoid because before
syn keyword recoverConnector bullet bullets by call day email every flag
syn keyword recoverConnector for from high in item items link links
syn keyword recoverConnector low matching max medium meeting none of on
syn keyword recoverConnector only optional otherwise owner required resolution says sentence
syn keyword recoverConnector sentences step steps time times to uncovers understanding
syn keyword recoverConnector via when with within words writing
syn keyword recoverFlag account-csm all-that-apply asks asks-review blames bullets cancelled correct
syn keyword recoverFlag defensive discloses-limits fixable in-order internal legal-dispute low-is-good minimises
syn keyword recoverFlag no-remedy note-per-question opted-out prepared public-review systemic templated unconfirmed
syn keyword recoverFlag verified
syn keyword recoverBoolean yes no
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(about\|account-csm\|acknowledge\|actor\|after\|again\|all-that-apply\|answer\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(arr\|asks\|asks-review\|assigned\|at\|authority\|back\|because\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(before\|benchmark\|blames\|body\|breach\|bullets\|by\|cancelled\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(cause\|chance\|channel\|checklist\|checkpoint\|closes\|columns\|commit\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(company\|confirm\|constraint\|contact\|context\|contract\|correct\|costs\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(cover\|customer\|debrief\|decided\|decision\|defensive\|deliver\|discloses-limits\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(discuss\|done\|drop\|effect\|employees\|ending\|escalate\|event\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(exhibit\|expect\|expects\|feedback\|fixable\|focus\|go\|goal\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(goodwill\|grade\|guard\|hands-to\|hint\|history\|hold\|holiday\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(hours\|in-order\|include\|industry\|intensity\|internal\|issue\|language\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(lasts\|legal-dispute\|limit\|low-is-good\|message\|meter\|milestone\|milestones\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(minimises\|name\|needs\|next-step\|no-remedy\|note\|note-per-question\|objective\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(offer\|opted-out\|option\|otherwise\|owner\|owners\|paragraph\|part\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(pass\|peak\|person\|phrases\|playbook\|policy\|prepared\|prevents\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(priority\|product\|promise\|public-review\|question\|questions\|quiz\|reading-grade\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(received\|relationship\|renewal\|replace\|reveal\|review-platform\|reviewed\|route\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(row\|rule\|scale\|scenario\|schedule\|score\|section\|segment\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(sender\|seniority\|signal\|situation\|source\|stage\|structure\|subject\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(success\|systemic\|takes\|task\|template\|templated\|tenure\|text\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(then\|to\|tone\|topic\|touchpoint\|unconfirmed\|use\|value\)\%(\k\)\@!'
syn match recoverKeyword '\%(^\|[;{}]\)\s*\zs\%(variant\|verified\|visible-win\|weight\|when\|within\|words\|worth\)\%(\k\)\@!'
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
