{ employees 600 }
