deliver email { words 120-160 }
