deliver email { words 160..120 }
