stage sent "Sent" { after read }
stage read "Read" { after sent }
