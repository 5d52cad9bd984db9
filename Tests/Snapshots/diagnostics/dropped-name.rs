owner CS, Support
assigned CS
variant alone { drop owner CS }
