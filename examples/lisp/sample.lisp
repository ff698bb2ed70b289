; The same program as sample.js; sample.txt is what both print.

(define later (lambda (value ms)
  (promise (lambda (resolve reject)
    (set-timeout (lambda () (resolve value)) ms)))))

(define log (lambda (text) (lambda (value) (print text value))))

; Async functions, and a throw that goes through one.
(define worker (async (name)
  (print name "begins")
  (print name (await "at once"))
  (try
    (print name (await (later "later" 60)))
    (await (reject "refused"))
    (catch (reason) (print name "catches" reason)))
  (throw name)))

(then (worker "A") (log "never") (log "rejected"))
(then (worker "B") (log "never") (log "rejected"))

; Promises: adoption costs turns.
(then (promise (lambda (settle reject) (settle (resolve "adopted")))) (log "adoption"))
(then (finally (resolve 1) (lambda () "dropped")) (log "finally"))
(then (all (list 1 (resolve 2) (later 3 40))) (log "all"))
(then (all-settled (list 1 (reject "no"))) (lambda (results) (print "settled" (+ 0 1))))
(then (any (list (reject "one") (reject "two"))) (log "never")
  (lambda (error) (print (get error "name"))))
(queue-microtask (lambda () (print "microtask")))

; An async generator, asked four times at once, and then one that a loop leaves.
(define numbers (generator ()
  (try
    (yield 1)
    (yield (later 2 100))
    (print "received" (yield 3))
    (finally (print "closing") (await nothing) (print "closed")))))

(define show-result (lambda (name)
  (lambda (result) (print name (get result "value") (get result "done")))))

(define asked (numbers))
(then (next asked) (show-result "first"))
(then (next asked) (show-result "second"))
(then (end asked (resolve "end")) (show-result "third"))
(then (next asked "late") (show-result "fourth"))

(define consume (async ()
  (for-await (number (numbers))
    (print "item" number)
    (if (= number 2) (return "left")))
  (return "never")))
(then (consume) (log "consumer"))

(define over-a-list (async ()
  (try
    (for-await (value (list "x" (resolve "y") (reject "z"))) (print "value" value))
    (catch (reason) (print "stopped by" reason)))))
(over-a-list)

; Errors that nobody catches.
(set-timeout (lambda () (throw "from a timer")) 0)
(set-timeout (lambda () (reject "and nobody minds")) 20)
(set-timeout (lambda () (print "the last timer")) 150)
(print "end of the program")
