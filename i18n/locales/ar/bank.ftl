# The built-in bank, where developers pay with pretended cards.
bank-name = بنك تجريبي
bank-pay-title = ادفع ببطاقة تجريبية
bank-prove-title = أثبت هويتك
bank-lead = { $amount } مقابل الطلب { $order }
bank-no-real-money = هذا بنك تجريبي، ولا تنتقل هنا أي أموال حقيقية.
bank-card-good = بطاقة صالحة
bank-card-challenge = بطاقة تطلب إثبات هويتك
bank-card-insufficient = بطاقة رصيدها لا يكفي
bank-card-declined = بطاقة مرفوضة
bank-prove = نعم، هذا أنا
bank-fail = لا، لست أنا
bank-cancel = ارجع من دون دفع
