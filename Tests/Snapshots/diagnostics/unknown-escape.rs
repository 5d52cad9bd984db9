situation "The export is in C:\exports."
