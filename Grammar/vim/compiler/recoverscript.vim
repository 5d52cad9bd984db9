" :make checks the file, :copen lists what is wrong.
if exists('current_compiler') | finish | endif
let current_compiler = 'recoverscript'

CompilerSet makeprg=recoverscript\ check\ %:S
CompilerSet errorformat=%f:%l:%c:\ %trror[%*[a-z0-9-]]:\ %m
CompilerSet errorformat+=%f:%l:%c:\ %tarning[%*[a-z0-9-]]:\ %m
CompilerSet errorformat+=%f:%l:%c:\ %tote[%*[a-z0-9-]]:\ %m
CompilerSet errorformat+=%-G%.%#
