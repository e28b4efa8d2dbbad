BEGIN TRANSACTION;
CREATE TABLE about (
	"key" VARCHAR(40) NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "about" VALUES('version','3');
CREATE TABLE cases (
	id INTEGER NOT NULL, 
	name VARCHAR(200) NOT NULL, 
	began VARCHAR(40) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
);
INSERT INTO "cases" VALUES(1,'tides','2026-11-24T22:09:41+00:00');
INSERT INTO "cases" VALUES(2,'empty','2026-11-24T22:09:41+00:00');
CREATE TABLE edits (
	case_id INTEGER NOT NULL, 
	seq INTEGER NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (case_id, seq), 
	FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
);
INSERT INTO "edits" VALUES(1,1,'{"seq": 1, "analyst": "ann", "at": "2026-01-02T03:04:05.000+00:00", "edit": {"title": "Tides", "question": "What moves the tides?", "explanation": "", "do": "RewordCase"}, "changes": [{"table": "header", "key": ["question"], "before": "", "after": "What moves the tides?"}]}');
INSERT INTO "edits" VALUES(1,2,'{"seq": 2, "analyst": "ann", "at": "2026-01-02T03:04:05.000+00:00", "edit": {"hypothesis": {"id": "H1", "label": "Moon", "statement": "", "on": true, "residual": false}, "before": null, "do": "AddHypothesis"}, "changes": [{"table": "hypotheses", "key": ["H1"], "before": null, "after": {"id": "H1", "label": "Moon", "statement": "", "on": true, "residual": false}}, {"table": "order", "key": ["hypotheses"], "before": [], "after": ["H1"]}]}');
INSERT INTO "edits" VALUES(1,3,'{"seq": 3, "analyst": "ann", "at": "2026-01-02T03:04:05.000+00:00", "edit": {"hypothesis": {"id": "H2", "label": "Wind", "statement": "", "on": true, "residual": false}, "before": null, "do": "AddHypothesis"}, "changes": [{"table": "hypotheses", "key": ["H2"], "before": null, "after": {"id": "H2", "label": "Wind", "statement": "", "on": true, "residual": false}}, {"table": "order", "key": ["hypotheses"], "before": ["H1"], "after": ["H1", "H2"]}]}');
INSERT INTO "edits" VALUES(1,4,'{"seq": 4, "analyst": "ann", "at": "2026-01-02T03:04:05.000+00:00", "edit": {"evidence": {"id": "E1", "text": "Twice a day", "source": "", "paragraph": null, "excerpt": null, "original": null, "outlet": "", "origin": "", "kind": "", "date": "", "url": "", "reliability": "", "credibility": "", "relevance": "", "note": "", "reason": ""}, "before": null, "do": "AddEvidence"}, "changes": [{"table": "evidence", "key": ["E1"], "before": null, "after": {"id": "E1", "text": "Twice a day", "source": "", "paragraph": null, "excerpt": null, "original": null, "outlet": "", "origin": "", "kind": "", "date": "", "url": "", "reliability": "", "credibility": "", "relevance": "", "note": "", "reason": ""}}, {"table": "order", "key": ["evidence"], "before": [], "after": ["E1"]}]}');
INSERT INTO "edits" VALUES(1,5,'{"seq": 5, "analyst": "ann", "at": "2026-01-02T03:04:05.000+00:00", "edit": {"evidence": "E1", "hypothesis": "H1", "rating": "C", "do": "RateCell"}, "changes": [{"table": "cells", "key": ["ann", "E1", "H1"], "before": null, "after": {"rating": "C", "reason": ""}}]}');
INSERT INTO "edits" VALUES(1,6,'{"seq": 6, "analyst": "ann", "at": "2026-01-02T03:04:05.000+00:00", "edit": {"evidence": "E1", "hypothesis": "H2", "rating": "II", "do": "RateCell"}, "changes": [{"table": "cells", "key": ["ann", "E1", "H2"], "before": null, "after": {"rating": "II", "reason": ""}}]}');
INSERT INTO "edits" VALUES(1,7,'{"seq": 7, "analyst": "ann", "at": "2026-01-02T03:04:05.000+00:00", "edit": {"of": 6, "do": "Undo"}, "changes": [{"table": "cells", "key": ["ann", "E1", "H2"], "before": {"rating": "II", "reason": ""}, "after": null}]}');
INSERT INTO "edits" VALUES(1,8,'{"seq": 8, "analyst": "ann", "at": "2026-11-25T01:28:58.879+00:00", "edit": {"as_of": "2026-01-31", "handling": "TLP:GREEN", "do": "MarkCase"}, "changes": [{"table": "header", "key": ["as_of"], "before": "", "after": "2026-01-31"}, {"table": "header", "key": ["handling"], "before": "", "after": "TLP:GREEN"}]}');
INSERT INTO "edits" VALUES(1,9,'{"seq": 9, "analyst": "ann", "at": "2026-11-25T01:28:58.884+00:00", "edit": {"name": "before the storm", "seq": 8, "do": "TakeSnapshot"}, "changes": [{"table": "snapshots", "key": ["before the storm"], "before": null, "after": {"name": "before the storm", "seq": 8}}, {"table": "order", "key": ["snapshots"], "before": [], "after": ["before the storm"]}]}');
INSERT INTO "edits" VALUES(1,10,'{"seq": 10, "analyst": "ann", "at": "2026-11-25T01:28:58.887+00:00", "edit": {"evidence": "E1", "flagged": true, "do": "FlagEvidence"}, "changes": [{"table": "evidence", "key": ["E1"], "before": {"id": "E1", "text": "Twice a day", "source": "", "paragraph": null, "excerpt": null, "original": null, "outlet": "", "origin": "", "kind": "", "date": "", "url": "", "reliability": "", "credibility": "", "relevance": "", "note": "", "reason": "", "flagged_by": []}, "after": {"id": "E1", "text": "Twice a day", "source": "", "paragraph": null, "excerpt": null, "original": null, "outlet": "", "origin": "", "kind": "", "date": "", "url": "", "reliability": "", "credibility": "", "relevance": "", "note": "", "reason": "", "flagged_by": ["ann"]}}]}');
INSERT INTO "edits" VALUES(1,11,'{"seq": 11, "analyst": "ann", "at": "2026-11-30T01:51:22.131+00:00", "edit": {"origin": {"id": "The harbour office", "draws_on": [], "access": "", "record": "", "bias": "", "age": "", "reliability": "", "note": ""}, "do": "AddOrigin"}, "changes": [{"table": "origins", "key": ["The harbour office"], "before": null, "after": {"id": "The harbour office", "draws_on": [], "access": "", "record": "", "bias": "", "age": "", "reliability": "", "note": ""}}, {"table": "order", "key": ["origins"], "before": [], "after": ["The harbour office"]}]}');
INSERT INTO "edits" VALUES(1,12,'{"seq": 12, "analyst": "ann", "at": "2026-11-30T01:51:22.163+00:00", "edit": {"levels_of": [["A", "high"]], "do": "ChooseLevels"}, "changes": [{"table": "header", "key": ["levels_of"], "before": [], "after": [["A", "high"]]}]}');
CREATE TABLE records (
	case_id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (case_id, kind, "key"), 
	FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
);
INSERT INTO "records" VALUES(1,'header','["title"]','"Tides"');
INSERT INTO "records" VALUES(1,'header','["explanation"]','""');
INSERT INTO "records" VALUES(1,'header','["form"]','"exclusive"');
INSERT INTO "records" VALUES(1,'header','["scheme"]','"inconsistency"');
INSERT INTO "records" VALUES(1,'header','["grades_locked"]','false');
INSERT INTO "records" VALUES(1,'header','["totals_opened"]','[]');
INSERT INTO "records" VALUES(1,'order','["sources"]','[]');
INSERT INTO "records" VALUES(1,'order','["indicators"]','[]');
INSERT INTO "records" VALUES(1,'header','["question"]','"What moves the tides?"');
INSERT INTO "records" VALUES(1,'hypotheses','["H1"]','{"id": "H1", "label": "Moon", "statement": "", "on": true, "residual": false}');
INSERT INTO "records" VALUES(1,'hypotheses','["H2"]','{"id": "H2", "label": "Wind", "statement": "", "on": true, "residual": false}');
INSERT INTO "records" VALUES(1,'order','["hypotheses"]','["H1", "H2"]');
INSERT INTO "records" VALUES(1,'order','["evidence"]','["E1"]');
INSERT INTO "records" VALUES(1,'cells','["ann", "E1", "H1"]','{"rating": "C", "reason": ""}');
INSERT INTO "records" VALUES(2,'header','["title"]','""');
INSERT INTO "records" VALUES(2,'header','["question"]','""');
INSERT INTO "records" VALUES(2,'header','["explanation"]','""');
INSERT INTO "records" VALUES(2,'header','["form"]','"exclusive"');
INSERT INTO "records" VALUES(2,'header','["scheme"]','"inconsistency"');
INSERT INTO "records" VALUES(2,'header','["grades_locked"]','false');
INSERT INTO "records" VALUES(2,'header','["totals_opened"]','[]');
INSERT INTO "records" VALUES(2,'order','["hypotheses"]','[]');
INSERT INTO "records" VALUES(2,'order','["sources"]','[]');
INSERT INTO "records" VALUES(2,'order','["evidence"]','[]');
INSERT INTO "records" VALUES(2,'order','["indicators"]','[]');
INSERT INTO "records" VALUES(2,'header','["as_of"]','""');
INSERT INTO "records" VALUES(2,'header','["handling"]','""');
INSERT INTO "records" VALUES(2,'header','["in_class"]','[]');
INSERT INTO "records" VALUES(1,'header','["in_class"]','[]');
INSERT INTO "records" VALUES(2,'order','["snapshots"]','[]');
INSERT INTO "records" VALUES(1,'header','["as_of"]','"2026-01-31"');
INSERT INTO "records" VALUES(1,'header','["handling"]','"TLP:GREEN"');
INSERT INTO "records" VALUES(1,'snapshots','["before the storm"]','{"name": "before the storm", "seq": 8}');
INSERT INTO "records" VALUES(1,'order','["snapshots"]','["before the storm"]');
INSERT INTO "records" VALUES(1,'evidence','["E1"]','{"id": "E1", "text": "Twice a day", "source": "", "paragraph": null, "excerpt": null, "original": null, "outlet": "", "origin": "", "kind": "", "date": "", "url": "", "reliability": "", "credibility": "", "relevance": "", "note": "", "reason": "", "flagged_by": ["ann"]}');
INSERT INTO "records" VALUES(2,'header','["levels_of"]','[]');
INSERT INTO "records" VALUES(2,'order','["origins"]','[]');
INSERT INTO "records" VALUES(2,'order','["expectations"]','[]');
INSERT INTO "records" VALUES(1,'order','["expectations"]','[]');
INSERT INTO "records" VALUES(2,'order','["deception"]','[]');
INSERT INTO "records" VALUES(1,'order','["deception"]','[]');
INSERT INTO "records" VALUES(1,'origins','["The harbour office"]','{"id": "The harbour office", "draws_on": [], "access": "", "record": "", "bias": "", "age": "", "reliability": "", "note": ""}');
INSERT INTO "records" VALUES(1,'order','["origins"]','["The harbour office"]');
INSERT INTO "records" VALUES(1,'header','["levels_of"]','[["A", "high"]]');
COMMIT;
