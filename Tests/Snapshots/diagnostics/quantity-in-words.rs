deliver email { words max 100 }
