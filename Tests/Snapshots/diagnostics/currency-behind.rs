customer { arr 84k USD }
