# التواريخ والمدد والقوائم. المفاتيح من month-1 إلى month-12 تُركَّب في i18n::time.

month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر

time-date = { $day } { $month } { $year }
time-date-time = { $date }، الساعة { $time } بتوقيت { $zone }
time-month-year = { $month } { $year }

time-just-now = الآن
time-minutes-ago = { $count ->
    [zero] منذ أقل من دقيقة
    [one] قبل دقيقة واحدة
    [two] قبل دقيقتين
    [few] قبل { $count } دقائق
    [many] قبل { $count } دقيقة
   *[other] قبل { $count } دقيقة
}
time-in-minutes = { $count ->
    [zero] خلال أقل من دقيقة
    [one] بعد دقيقة واحدة
    [two] بعد دقيقتين
    [few] بعد { $count } دقائق
    [many] بعد { $count } دقيقة
   *[other] بعد { $count } دقيقة
}
time-hours-ago = { $count ->
    [zero] منذ أقل من ساعة
    [one] قبل ساعة واحدة
    [two] قبل ساعتين
    [few] قبل { $count } ساعات
    [many] قبل { $count } ساعة
   *[other] قبل { $count } ساعة
}
time-in-hours = { $count ->
    [zero] خلال أقل من ساعة
    [one] بعد ساعة واحدة
    [two] بعد ساعتين
    [few] بعد { $count } ساعات
    [many] بعد { $count } ساعة
   *[other] بعد { $count } ساعة
}
time-days-ago = { $count ->
    [zero] منذ أقل من يوم
    [one] قبل يوم واحد
    [two] قبل يومين
    [few] قبل { $count } أيام
    [many] قبل { $count } يومًا
   *[other] قبل { $count } يوم
}
time-in-days = { $count ->
    [zero] خلال أقل من يوم
    [one] بعد يوم واحد
    [two] بعد يومين
    [few] بعد { $count } أيام
    [many] بعد { $count } يومًا
   *[other] بعد { $count } يوم
}
time-months-ago = { $count ->
    [zero] منذ أقل من شهر
    [one] قبل شهر واحد
    [two] قبل شهرين
    [few] قبل { $count } أشهر
    [many] قبل { $count } شهرًا
   *[other] قبل { $count } شهر
}
time-in-months = { $count ->
    [zero] خلال أقل من شهر
    [one] بعد شهر واحد
    [two] بعد شهرين
    [few] بعد { $count } أشهر
    [many] بعد { $count } شهرًا
   *[other] بعد { $count } شهر
}
time-years-ago = { $count ->
    [zero] منذ أقل من سنة
    [one] قبل سنة واحدة
    [two] قبل سنتين
    [few] قبل { $count } سنوات
    [many] قبل { $count } سنة
   *[other] قبل { $count } سنة
}
time-in-years = { $count ->
    [zero] خلال أقل من سنة
    [one] بعد سنة واحدة
    [two] بعد سنتين
    [few] بعد { $count } سنوات
    [many] بعد { $count } سنة
   *[other] بعد { $count } سنة
}

# بين شيئين، ثم قبل الأخير من عدة أشياء، ثم بين سائرها.
list-pair = { " و" }
list-last = { "، و" }
list-next = { "، و" }
