# Pages for developers.

dev-mail-title = الرسائل البريدية
dev-sms-title = الرسائل النصية
dev-lead = محفوظة هنا لأنه لم تُضبط خدمة لإرسالها. الأحدث أولًا، وأضف ?to= لعرض رسائل شخص واحد.
dev-empty-title = لم يُرسل شيء
dev-empty-text = نفِّذ ما يرسل رسالة ثم أعد تحميل الصفحة.
dev-as-html = عرضها بصيغة HTML
dev-letters-title = الرسائل
dev-letters-lead = كل بريد يرسله { $shop } ممتلئًا بكلمات للعرض. انظر إلى كل رسالة باللغتين وبالمظهرين الفاتح والداكن.
dev-letters-letter = الرسالة
dev-letters-looks = كيف تبدو
dev-letters-optional = يمكن إيقافها
