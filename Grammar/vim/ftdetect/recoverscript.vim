" RecoverScript is known by its first statement, not by the ending .rs, which is Rust's elsewhere; or by its folder:
"     let g:recoverscript_folders = ['~/cases']
autocmd BufNewFile,BufRead * call s:Detect()

function! s:Detect() abort
  if &filetype !=# '' && &filetype !=# 'rust' | return | endif
  let path = expand('<afile>:p')
  for folder in get(g:, 'recoverscript_folders', [])
    if path =~# '\.rs$' && stridx(path, fnamemodify(expand(folder), ':p')) == 0
      set filetype=recoverscript
      return
    endif
  endfor
  for line in getline(1, 100)
    if line =~# '^#!.*\<recoverscript\>' || line =~# '^\s*\%(scenario\|playbook\)\%(\s\+["A-Za-z]\|\s*$\)'
      set filetype=recoverscript
      return
    endif
    " Comments may stand above; Rust's `#![...]` is none.
    if line !~# '^\s*$' && line !~# '^\s*#!\@!' && line !~# '^#!/' | return | endif
  endfor
endfunction
