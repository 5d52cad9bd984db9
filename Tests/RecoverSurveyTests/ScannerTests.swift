import RecoverSurvey
import Testing
