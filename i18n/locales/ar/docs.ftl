# صفحة لقراءة الواجهة البرمجية وتجربتها. كلمات الواجهة نفسها بالإنجليزية في كل اللغات.

docs-title = واجهة DropCart البرمجية
docs-introduction = كل عناوين الواجهة: من يحق له استخدامها، وما الذي تقبله، وبماذا تجيب.
docs-document = الوثيقة نفسها للبرامج (OpenAPI 3.1)
docs-contents = المجموعات
docs-token = رمز الدخول للطلبات المرسلة من هذه الصفحة
docs-parameters = المعاملات
docs-body = نص الطلب
docs-answers = الإجابات
docs-try = إرسال { $method }
docs-waiting = في انتظار الإجابة…
